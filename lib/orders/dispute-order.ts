import { appNow } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { pauseClock } from "@/lib/orders/delivery-clock";
import { moveOrder } from "@/lib/orders/move-order";
import { BUILDING, type DisputeStatus } from "@/lib/orders/order";
import { restoreOrder } from "@/lib/orders/restore-order";

/**
 * A dispute was opened, won or lost. Open or lost, the order stands DISPUTED and its delivery clock with it; won, it is
 * put back where it stood, and the clock goes on.
 * What is decided stays decided: an "opened" that arrives after its "won" changes nothing.
 */
export async function disputeOrder(tx: Tx, id: string, dispute: DisputeStatus): Promise<void> {
  // Held until the end, so that what is remembered below is what the order is moved from.
  await tx.$queryRaw`SELECT 1 FROM orders WHERE id = ${id} FOR UPDATE`;
  const order = await tx.order.findUniqueOrThrow({ where: { id } });
  const decided = order.disputeStatus === "won" || order.disputeStatus === "lost";
  if (decided && dispute === "open") return;
  await tx.order.update({ where: { id }, data: { disputeStatus: dispute } });
  if (dispute === "won") {
    await restoreOrder(tx, id, { actor: "stripe", detail: "dispute won" });
    return;
  }
  const moved = await moveOrder(tx, id, "dispute", { actor: "stripe", detail: dispute });
  if (!moved) return;
  // After hand-over no clock runs, whatever due date stands there.
  const clock = BUILDING.includes(order.status) ? pauseClock(order, await appNow(tx)) : order;
  const { dueAt, pausedAt, pausedLeftSeconds } = clock;
  const data = { statusBeforeDispute: order.status, dueAt, pausedAt, pausedLeftSeconds };
  await tx.order.update({ where: { id }, data });
}
