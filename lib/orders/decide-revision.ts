import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { startClock } from "@/lib/orders/delivery-clock";
import { lockOrder } from "@/lib/orders/lock-order";
import { moveOrder } from "@/lib/orders/move-order";
import { objectionToStep } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";
import { replyText } from "@/lib/orders/schema";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Decision = {
  orderId: string;
  requestId: string;
  isAccepted: boolean;
  reply: string;
  actor: string;
  seen?: string;
};

/**
 * Answers the wish for a change. Accepted, the order is built again under a new due date and one revision is used;
 * declined, it stays handed over, and the reply has to say why. The customer is told either way.
 */
export async function decideRevision({ orderId, requestId, isAccepted, ...given }: Decision): Promise<Outcome> {
  const { actor, seen } = given;
  const written = replyText.safeParse(given.reply);
  if (!written.success) return refused("Write the reply in at most 5,000 characters.");
  const reply = written.data;
  if (!isAccepted && !reply) return refused("Write why the change is declined: the customer reads it.");
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    const request = (await tx.revisionRequest.findMany({ where: { orderId } })).find((it) => it.id === requestId);
    if (!order || !request) return refused("There is no such wish for a change.");
    if (request.decidedAt) return refused("This wish has been answered already.");
    const step = isAccepted ? "acceptRevision" : "declineRevision";
    if (!(await moveOrder(tx, orderId, step, { actor, detail: reply }))) return refused(objectionToStep(order));
    const now = await appNow(tx);
    await tx.revisionRequest.update({ where: { id: requestId }, data: { decidedAt: now, isAccepted, reply } });
    if (isAccepted) {
      const clock = startClock(now, soldAs(order).deliveryHours);
      await tx.order.update({ where: { id: orderId }, data: { ...clock, revisionsUsed: { increment: 1 } } });
    }
    const mail = { key: `revision-decided:${requestId}`, kind: "revision-decided", to: order.email, orderId };
    await queueEmail(tx, { ...mail, data: { requestId } });
    return DONE;
  });
}
