import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { lockOrder } from "@/lib/orders/lock-order";
import { moveOrder } from "@/lib/orders/move-order";
import { objectionToStep } from "@/lib/orders/order";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Start = { orderId: string; actor: string; seen?: string };

/** Somebody begins to build. From here on the whole price is no longer refunded by itself. */
export async function startWork({ orderId, actor, seen }: Start): Promise<Outcome> {
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    if (!order) return refused("There is no such order.");
    if (!(await moveOrder(tx, orderId, "startWork", { actor }))) return refused(objectionToStep(order));
    await tx.order.update({ where: { id: orderId }, data: { startedAt: order.startedAt ?? (await appNow(tx)) } });
    return DONE;
  });
}
