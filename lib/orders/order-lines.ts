import { csvLine } from "@/lib/csv";
import { listOrders } from "@/lib/orders/list-orders";
import type { Order, SoldAs } from "@/lib/orders/order";
import { type OrderFilter, withFilter } from "@/lib/orders/order-filter";
import { deliveryLateness } from "@/lib/orders/standing";

const PAGE = 1_000;
const MOST_LINES = 100_000;

const HEAD = [
  ...[
    "reference",
    "status",
    "lateness",
    "plan",
    "bought",
    "kind",
    "name",
    "email",
    "amount_cents",
    "refunded_cents",
    "currency",
  ],
  ...["created_at", "paid_at", "intake_completed_at", "due_at", "delivered_at", "stripe_session_id", "id"],
];

/**
 * Every order under a filter as lines of CSV, a thousand at a time, in the list's order. Amounts in minor units, times
 * in UTC. Ends after 100,000 orders and says so in a last line.
 */
export async function* orderLines(filter: OrderFilter, now: Date): AsyncGenerator<string> {
  yield csvLine(HEAD);
  let after = filter.after;
  for (let lines = 0; lines < MOST_LINES; lines += PAGE) {
    const page = await listOrders({ ...withFilter(filter, {}), after }, { now, limit: PAGE });
    if (page.orders.length) yield page.orders.map((order) => lineOf(order, now)).join("");
    if (!page.next) return;
    after = page.next;
  }
  yield csvLine([`There are more than ${MOST_LINES.toLocaleString("en-GB")} orders: narrow the filter.`]);
}

function lineOf(order: Order, now: Date): string {
  const sold = order.soldAs as SoldAs;
  const { reference, status, plan, name, email, currency } = order;
  return csvLine([
    ...[reference, status, deliveryLateness(order, now), plan, sold.name, sold.kind, name, email],
    ...[order.amountCents, order.refundedCents, currency],
    ...[order.createdAt, order.paidAt, order.intakeCompletedAt, order.dueAt, order.deliveredAt],
    ...[order.stripeSessionId, order.id],
  ]);
}
