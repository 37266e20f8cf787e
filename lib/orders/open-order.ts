import type { Tx } from "@/lib/db";
import { newId, newReference } from "@/lib/ids";
import type { Order } from "@/lib/orders/order";
import { payOrder } from "@/lib/orders/pay-order";
import type { Sale } from "@/lib/orders/sale";
import { writeOrderEvent } from "@/lib/orders/write-order-event";
import { deriveToken, hashToken } from "@/lib/secrets";

/**
 * Opens the one order of a session: paid, still to be paid, or failed already.
 * The caller holds the session's lock; the unique session id holds without it.
 */
export async function openOrder(tx: Tx, sale: Sale, payment: "paid" | "awaited" | "failed"): Promise<Order> {
  const id = newId("ord");
  const status = payment === "failed" ? "CANCELED" : "AWAITING_PAYMENT";
  await tx.order.create({
    data: {
      id,
      reference: newReference(),
      email: sale.email,
      name: sale.name,
      plan: sale.plan,
      status,
      amountCents: sale.amountCents,
      currency: sale.currency,
      soldAs: sale.soldAs,
      firstTouch: sale.firstTouch,
      livemode: sale.livemode,
      stripeSessionId: sale.sessionId,
      stripePaymentIntentId: sale.paymentIntentId,
      stripeCustomerId: sale.customerId,
      intakeTokenHash: hashToken(deriveToken("intake-link", id)),
    },
    select: { id: true },
  });
  await writeOrderEvent(tx, { orderId: id, step: "open", from: null, to: status, actor: "stripe", detail: "" });
  if (payment === "paid") await payOrder(tx, id, sale);
  return tx.order.findUniqueOrThrow({ where: { id } });
}
