import { randomUUID } from "node:crypto";
import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { pauseClock } from "@/lib/orders/delivery-clock";
import { lockOrder } from "@/lib/orders/lock-order";
import { BUILDING, objectionToStep } from "@/lib/orders/order";
import { longText } from "@/lib/orders/schema";
import { writeOrderEvent } from "@/lib/orders/write-order-event";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Question = { orderId: string; question: string; actor: string; seen?: string };

/** Asks the customer for something we need, by mail. The delivery clock stands until every question is answered. */
export async function askForInfo(asked: Question): Promise<Outcome> {
  const { orderId, actor, seen } = asked;
  const question = longText.safeParse(asked.question);
  if (!question.success) return refused("Write the question, in at most 5,000 characters.");
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    if (!order) return refused("There is no such order.");
    if (!BUILDING.includes(order.status)) return refused(objectionToStep(order));
    // A form sent twice: under the order's lock, the second finds the first one's question.
    const isOpen = await tx.infoRequest.count({ where: { orderId, answeredAt: null, question: question.data } });
    if (isOpen) return refused("This question has been asked already, and waits for its answer.");
    const now = await appNow(tx);
    const id = randomUUID();
    await tx.infoRequest.create({
      data: { id, orderId, question: question.data, askedBy: actor, askedAt: now },
      select: { id: true },
    });
    const { dueAt, pausedAt, pausedLeftSeconds } = pauseClock(order, now);
    await tx.order.update({ where: { id: orderId }, data: { dueAt, pausedAt, pausedLeftSeconds, updatedAt: now } });
    const event = { orderId, from: order.status, to: order.status, actor };
    await writeOrderEvent(tx, { ...event, step: "askForInfo", detail: question.data });
    const mail = { key: `info-requested:${id}`, kind: "info-requested", to: order.email, orderId };
    await queueEmail(tx, { ...mail, data: { requestId: id } });
    return DONE;
  });
}
