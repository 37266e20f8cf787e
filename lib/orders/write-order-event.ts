import type { Tx } from "@/lib/db";
import type { OrderStatus } from "@/lib/orders/order";

type Written = {
  orderId: string;
  step: string;
  from: OrderStatus | null;
  to: OrderStatus;
  actor: string;
  detail: string;
};

/** Adds one line to an order's timeline. */
export async function writeOrderEvent(tx: Tx, event: Written): Promise<void> {
  await tx.orderEvent.create({ data: event, select: { id: true } });
}
