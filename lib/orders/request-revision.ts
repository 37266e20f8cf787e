import { randomUUID } from "node:crypto";
import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { lockOrder } from "@/lib/orders/lock-order";
import { moveOrder } from "@/lib/orders/move-order";
import { objectionToStep } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";
import { longText } from "@/lib/orders/schema";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Wish = { orderId: string; wish: string; actor: string; seen?: string };

/** The customer asks for a change after hand-over, as often as the package includes. A declined one does not count. */
export async function requestRevision(asked: Wish): Promise<Outcome> {
  const { orderId, actor, seen } = asked;
  const wish = longText.safeParse(asked.wish);
  if (!wish.success) return refused("Write what should change, in at most 5,000 characters.");
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    if (!order) return refused("There is no such order.");
    const included = soldAs(order).revisions ?? 0;
    if (order.status === "DONE" && order.revisionsUsed >= included) {
      return refused(
        included ? `All changes of this package (${included}) have been made.` : "This includes no changes.",
      );
    }
    const move = { actor, detail: wish.data };
    if (!(await moveOrder(tx, orderId, "requestRevision", move))) return refused(objectionToStep(order));
    const id = randomUUID();
    const data = { id, orderId, wish: wish.data, requestedBy: actor, requestedAt: await appNow(tx) };
    await tx.revisionRequest.create({ data, select: { id: true } });
    await queueAlert(tx, { key: `revision-requested:${id}`, kind: "revision-requested", orderId });
    return DONE;
  });
}
