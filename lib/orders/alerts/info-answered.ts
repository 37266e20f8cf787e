import type { AlertKind } from "@/lib/alerts/alert";
import { formatDate } from "@/lib/format-date";
import { BUILDING, type Order, objectionToMail, standingWords } from "@/lib/orders/order";
import { getOrder, requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/**
 * The customer has answered a question; with the last one the delivery clock goes on. Of an order that has ended
 * meanwhile nobody hears.
 */
export const infoAnswered: AlertKind = {
  findObjection: async ({ orderId }) => objectionToMail(await getOrder(orderId ?? "")),
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return ["<b>A question was answered</b>", `${escapeHtml(order.reference)} · ${clockWords(order)}`].join("\n");
  },
};

function clockWords(order: Order): string {
  if (!BUILDING.includes(order.status)) return `${standingWords(order)}.`;
  if (order.pausedAt) return "Another question is open.";
  return order.dueAt ? `The clock goes on: due ${formatDate(order.dueAt, "long")}.` : "It has no due date.";
}
