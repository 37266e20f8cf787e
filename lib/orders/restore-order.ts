import { appNow } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { resumeClock } from "@/lib/orders/delivery-clock";
import { BUILDING, type Move, type OrderStatus } from "@/lib/orders/order";
import { writeOrderEvent } from "@/lib/orders/write-order-event";

/**
 * Puts an order back where it stood before its dispute, its delivery clock with what was left; while a question is open
 * the clock stands on. The one move whose end is not written in the steps.
 */
export async function restoreOrder(tx: Tx, id: string, { actor, detail = "" }: Move): Promise<boolean> {
  const rows = await tx.$queryRaw<{ to: OrderStatus }[]>`
    UPDATE orders SET status = status_before_dispute, status_before_dispute = NULL, updated_at = app_now()
    WHERE id = ${id} AND status = 'DISPUTED' AND status_before_dispute IS NOT NULL
    RETURNING status AS "to"`;
  const moved = rows[0];
  if (!moved) return false;
  await writeOrderEvent(tx, { orderId: id, step: "restore", from: "DISPUTED", to: moved.to, actor, detail });
  if (BUILDING.includes(moved.to) && !(await tx.infoRequest.count({ where: { orderId: id, answeredAt: null } }))) {
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    const { dueAt, pausedAt, pausedLeftSeconds } = resumeClock(order, await appNow(tx));
    await tx.order.update({ where: { id }, data: { dueAt, pausedAt, pausedLeftSeconds } });
  }
  return true;
}
