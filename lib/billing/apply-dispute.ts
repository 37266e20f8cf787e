import { findPaidOrder } from "@/lib/billing/find-paid-order";
import { dispute } from "@/lib/billing/stripe-event";
import type { Tx } from "@/lib/db";
import { disputeOrder } from "@/lib/orders/dispute-order";
import type { DisputeStatus } from "@/lib/orders/order";

/** A dispute as it stands: opened, won or lost. */
export async function applyDispute(tx: Tx, payload: unknown): Promise<string> {
  const it = dispute.parse(payload);
  if (!it.payment_intent) return "a dispute without a payment intent: kept only";
  const order = await findPaidOrder(tx, it.payment_intent);
  if (!order) return "no order yet: applied when it opens";
  const status = disputeStatus(it.status);
  await disputeOrder(tx, order.id, status);
  return `order ${order.id}: dispute ${status}`;
}

/** Stripe's eight words as our three. A warning that was closed never took the money. */
function disputeStatus(status: string): DisputeStatus {
  if (status === "won" || status === "warning_closed" || status === "prevented") return "won";
  return status === "lost" ? "lost" : "open";
}
