import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { resumeClock } from "@/lib/orders/delivery-clock";
import { lockOrder } from "@/lib/orders/lock-order";
import { BUILDING, objectionToStep } from "@/lib/orders/order";
import { longText } from "@/lib/orders/schema";
import { writeOrderEvent } from "@/lib/orders/write-order-event";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Answer = { orderId: string; requestId: string; answer: string; actor: string; seen?: string };

/**
 * The customer's answer, or what they told us otherwise. With the last open one the delivery clock goes on. Only while
 * the order is being built: one that has ended, or is disputed, asks nobody anything.
 */
export async function answerInfo({ orderId, requestId, answer, actor, seen }: Answer): Promise<Outcome> {
  const words = longText.safeParse(answer);
  if (!words.success) return refused("Write the answer, in at most 5,000 characters.");
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    const request = (await tx.infoRequest.findMany({ where: { orderId } })).find((it) => it.id === requestId);
    if (!order || !request) return refused("There is no such question.");
    if (request.answeredAt) return refused("This question has been answered already.");
    if (!BUILDING.includes(order.status)) return refused(objectionToStep(order));
    const now = await appNow(tx);
    await tx.infoRequest.update({ where: { id: requestId }, data: { answer: words.data, answeredAt: now } });
    if (!(await tx.infoRequest.count({ where: { orderId, answeredAt: null } }))) {
      const { dueAt, pausedAt, pausedLeftSeconds } = resumeClock(order, now);
      await tx.order.update({ where: { id: orderId }, data: { dueAt, pausedAt, pausedLeftSeconds, updatedAt: now } });
    }
    const event = { orderId, from: order.status, to: order.status, actor };
    await writeOrderEvent(tx, { ...event, step: "answerInfo", detail: words.data });
    await queueAlert(tx, { key: `info-answered:${requestId}`, kind: "info-answered", orderId });
    return DONE;
  });
}
