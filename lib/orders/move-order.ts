import type { Tx } from "@/lib/db";
import { type Move, type OrderStatus, type OrderStep, STEPS } from "@/lib/orders/order";
import { writeOrderEvent } from "@/lib/orders/write-order-event";

/**
 * Takes one step of an order's life, when its state allows it, and writes it down. Returns false when it does not:
 * somebody else was faster, or the step is not for this state.
 */
export async function moveOrder(tx: Tx, id: string, step: OrderStep, { actor, detail = "" }: Move): Promise<boolean> {
  const { from, to, ...rule } = STEPS[step];
  const unpaidOnly = "unpaidOnly" in rule;
  const allowed: readonly OrderStatus[] = from;
  const rows = await tx.$queryRaw<{ from: OrderStatus }[]>`
    UPDATE orders SET status = ${to}::"OrderStatus", updated_at = app_now()
    FROM (SELECT id AS old_id, status AS old_status, paid_at AS old_paid_at FROM orders WHERE id = ${id} FOR UPDATE) AS before
    WHERE id = before.old_id AND before.old_status::text = ANY (${allowed}) AND NOT (${unpaidOnly} AND before.old_paid_at IS NOT NULL)
    RETURNING before.old_status AS "from"`;
  const moved = rows[0];
  if (!moved) return false;
  await writeOrderEvent(tx, { orderId: id, step, from: moved.from, to, actor, detail });
  return true;
}
