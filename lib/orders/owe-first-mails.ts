import type { Tx } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { moveOrder } from "@/lib/orders/move-order";
import type { SoldAs } from "@/lib/orders/order";

/** What an order that has just become NEW owes its customer: the confirmation, and the intake request or the open plan. */
export async function oweFirstMails(tx: Tx, order: { id: string; email: string; kind: SoldAs["kind"] }): Promise<void> {
  const mail = { to: order.email, orderId: order.id };
  await queueEmail(tx, { ...mail, key: `payment-confirmation:${order.id}`, kind: "payment-confirmation" });
  if (order.kind === "package") {
    await queueEmail(tx, { ...mail, key: `intake-request:${order.id}`, kind: "intake-request" });
  } else {
    await moveOrder(tx, order.id, "openPlan", { actor: "system", detail: "A plan needs no intake" });
  }
}
