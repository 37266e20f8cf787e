import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { pauseClock, startClock } from "@/lib/orders/delivery-clock";
import { lockOrder } from "@/lib/orders/lock-order";
import { moveOrder } from "@/lib/orders/move-order";
import type { Order } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";
import { writeOrderEvent } from "@/lib/orders/write-order-event";

/**
 * The intake is complete: the delivery clock starts, the customer reads when it is due, and the team hears of it.
 * Also behind an open dispute, like the intake request before it; the clock then stands until it is won. Returns false
 * when it was complete before, or when the order is no longer for anything.
 */
export async function completeIntake(tx: Tx, orderId: string, { actor }: { actor: string }): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (!order || !(await step(tx, order, actor))) return false;
  const now = await appNow(tx);
  const started = startClock(now, soldAs(order).deliveryHours);
  const clock = order.status === "DISPUTED" ? pauseClock(started, now) : started;
  await tx.order.update({ where: { id: orderId }, data: { intakeCompletedAt: now, updatedAt: now, ...clock } });
  await queueAlert(tx, { key: `intake-complete:${orderId}`, kind: "intake-complete", orderId });
  await queueEmail(tx, { key: `intake-received:${orderId}`, kind: "intake-received", to: order.email, orderId });
  return true;
}

async function step(tx: Tx, { id, status, statusBeforeDispute }: Order, actor: string): Promise<boolean> {
  if (await moveOrder(tx, id, "completeIntake", { actor })) return true;
  if (status !== "DISPUTED" || (statusBeforeDispute !== "NEW" && statusBeforeDispute !== "INTAKE_PENDING"))
    return false;
  await tx.order.update({ where: { id }, data: { statusBeforeDispute: "INTAKE_COMPLETE" } });
  await writeOrderEvent(tx, { orderId: id, step: "completeIntake", from: status, to: status, actor, detail: "" });
  return true;
}
