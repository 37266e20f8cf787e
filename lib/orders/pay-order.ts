import { queueAlert } from "@/lib/alerts/queue-alert";
import type { Tx } from "@/lib/db";
import { moveOrder } from "@/lib/orders/move-order";
import { oweFirstMails } from "@/lib/orders/owe-first-mails";
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
  await oweFirstMails(tx, { id, email: sale.email, kind: sale.soldAs.kind });
  return true;
}
