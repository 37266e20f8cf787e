import { randomUUID } from "node:crypto";
import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { daysFrom } from "@/lib/orders/delivery-clock";
import { lockOrder } from "@/lib/orders/lock-order";
import { moveOrder } from "@/lib/orders/move-order";
import { objectionToStep } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";
import { handOverInput } from "@/lib/orders/schema";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type HandOver = {
  orderId: string;
  actor: string;
  seen?: string;
  summary: string;
  howToUse: string;
  howToRevoke: string;
  files: { name: string; url: string }[];
  checks: { tested: boolean; errorFree: boolean; namedClearly: boolean; documented: boolean };
};

/**
 * Hands over what was built, once the four checks are ticked. Support counts from here; so does the offer a week
 * later. After a revision it is handed over again, which counts anew.
 */
export async function handOver({ orderId, actor, seen, ...given }: HandOver): Promise<Outcome> {
  const parsed = handOverInput.safeParse(given);
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? "Something is missing.");
  const { checks: _, ...note } = parsed.data;
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    if (!order) return refused("There is no such order.");
    if (await tx.infoRequest.count({ where: { orderId, answeredAt: null } })) {
      return refused("A question to the customer is open. Enter the answer first, also when it came another way.");
    }
    if (!(await moveOrder(tx, orderId, "handOver", { actor }))) return refused(objectionToStep(order));
    const now = await appNow(tx);
    const id = randomUUID();
    await tx.handover.create({ data: { id, orderId, ...note, handedOverBy: actor, at: now }, select: { id: true } });
    const { supportDays } = soldAs(order);
    const supportUntil = supportDays === null ? null : daysFrom(now, supportDays);
    await tx.order.update({ where: { id: orderId }, data: { deliveredAt: now, supportUntil, updatedAt: now } });
    await queueAlert(tx, { key: `delivered:${id}`, kind: "delivered", orderId });
    const mail = { key: `hand-over:${id}`, kind: "hand-over", to: order.email, orderId };
    await queueEmail(tx, { ...mail, data: { handoverId: id } });
    return DONE;
  });
}
