import type { OrderRow } from "@/components/admin/order-rows";
import { BUILDING, type Order } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";
import { standingOf } from "@/lib/orders/standing";

/** What a line of the list shows of an order. */
export function orderRow(order: Order, now: Date): OrderRow {
  const { id, reference, name, email, status, amountCents, currency, createdAt } = order;
  const dueAt = BUILDING.includes(status) ? order.dueAt : null;
  const standing = standingOf(order, now, "admin");
  return {
    id,
    reference,
    name,
    email,
    status,
    standing,
    dueAt,
    planName: soldAs(order).name,
    amountCents,
    currency,
    createdAt,
  };
}
