import type { Tx } from "@/lib/db";
import type { Order } from "@/lib/orders/order";
import { OrderChanged } from "@/lib/orders/order-changed";
import { getNewestEvent } from "@/lib/orders/queries";

/**
 * An order that nobody else can change until the transaction ends; null when there is none. `seen` is the newest event
 * that whoever acts was shown: where there is a newer one it throws `OrderChanged`, so that of many who press at once
 * on the same page one passes, also where the step leaves the order's state as it is.
 */
export async function lockOrder(tx: Tx, id: string, seen?: string): Promise<Order | null> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM orders WHERE id = ${id} FOR UPDATE`;
  if (!found.length) return null;
  const newest = seen === undefined ? null : await getNewestEvent(id, tx);
  if (newest && String(newest.id) !== seen) throw new OrderChanged(newest);
  return tx.order.findUnique({ where: { id } });
}
