import { transaction } from "@/lib/db";
import { lockOrder } from "@/lib/orders/lock-order";
import { moveOrder } from "@/lib/orders/move-order";
import { objectionToStep } from "@/lib/orders/order";
import { longText } from "@/lib/orders/schema";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Cancellation = { orderId: string; reason: string; actor: string; seen?: string };

/**
 * A person cancels an order that was not handed over. Nothing is sent about it any more, and no repeated event brings
 * it back. The money is given back at Stripe, whose event then makes it REFUNDED.
 */
export async function cancelOrder({ orderId, reason, actor, seen }: Cancellation): Promise<Outcome> {
  const why = longText.safeParse(reason);
  if (!why.success) return refused("Write why the order is cancelled.");
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    if (!order) return refused("There is no such order.");
    if (order.deliveredAt) return refused("The order was handed over before: it can be refunded, not cancelled.");
    const moved = await moveOrder(tx, orderId, "cancel", { actor, detail: why.data });
    return moved ? DONE : refused(objectionToStep(order));
  });
}
