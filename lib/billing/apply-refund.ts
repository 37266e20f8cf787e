import { findPaidOrder } from "@/lib/billing/find-paid-order";
import { charge } from "@/lib/billing/stripe-event";
import type { Tx } from "@/lib/db";
import { refundOrder } from "@/lib/orders/refund-order";

/** A charge of which something, or all, has been given back: the ledger and the order follow. */
export async function applyRefund(tx: Tx, payload: unknown): Promise<string> {
  const it = charge.parse(payload);
  if (!it.payment_intent) return "a refund without a payment intent: kept only";
  await tx.$executeRaw`
    UPDATE payments SET refunded_cents = GREATEST(refunded_cents, ${it.amount_refunded})
    WHERE payment_intent_id = ${it.payment_intent}`;
  const order = await findPaidOrder(tx, it.payment_intent);
  if (!order) return "no order yet: applied when it opens";
  const whole = it.refunded ?? it.amount_refunded >= it.amount;
  await refundOrder(tx, order.id, { refundedCents: it.amount_refunded, whole });
  return `order ${order.id}: ${whole ? "refunded" : "partly refunded"}`;
}
