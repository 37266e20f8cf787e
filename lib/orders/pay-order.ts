import { queueAlert } from "@/lib/alerts/queue-alert";
import type { Tx } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { moveOrder } from "@/lib/orders/move-order";
import type { Sale } from "@/lib/orders/sale";

/**
 * The money is there: the order is NEW and everything that follows from it is owed, in this transaction. An order
 * that is not what the catalogue sold goes to a person instead, and nobody is mailed.
 * Returns false when the order was paid before.
 */
export async function payOrder(tx: Tx, id: string, sale: Sale): Promise<boolean> {
  const step = sale.reviewReason ? "holdForReview" : "pay";
  if (!(await moveOrder(tx, id, step, { actor: "stripe", detail: sale.reviewReason ?? "" }))) return false;
  await tx.$executeRaw`
    UPDATE orders SET paid_at = app_now(), review_reason = ${sale.reviewReason}, email = ${sale.email}, name = ${sale.name},
                      amount_cents = ${sale.amountCents}, currency = ${sale.currency},
                      stripe_payment_intent_id = COALESCE(${sale.paymentIntentId}, stripe_payment_intent_id)
    WHERE id = ${id}`;
  if (sale.reviewReason) {
    await queueAlert(tx, { key: `needs-review:${id}`, kind: "needs-review", orderId: id });
    return true;
  }
  await queueAlert(tx, { key: `new-order:${id}`, kind: "new-order", orderId: id });
  const mail = { to: sale.email, orderId: id };
  await queueEmail(tx, { ...mail, key: `payment-confirmation:${id}`, kind: "payment-confirmation" });
  if (sale.soldAs.kind === "package") {
    await queueEmail(tx, { ...mail, key: `intake-request:${id}`, kind: "intake-request" });
  } else {
    await moveOrder(tx, id, "openPlan", { actor: "system", detail: "A plan needs no intake" });
  }
  return true;
}
