import type { Tx } from "@/lib/db";
import type { Order } from "@/lib/orders/order";

/** An order that nobody else can change until the transaction ends; null when there is none. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | null> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM orders WHERE id = ${id} FOR UPDATE`;
  return found.length ? tx.order.findUnique({ where: { id } }) : null;
}
