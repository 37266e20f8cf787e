import type { AlertKind } from "@/lib/alerts/alert";
import { formatDate } from "@/lib/format-date";
import { requireOrder, soldAs } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** An order was handed over. */
export const delivered: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const until = order.supportUntil ? `Support until ${formatDate(order.supportUntil, "day")}.` : "";
    return [
      "<b>Handed over</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(soldAs(order).name)} for ${escapeHtml(order.name || order.email)}`,
      until,
    ].join("\n");
  },
};
