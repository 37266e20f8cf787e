import type { AlertKind } from "@/lib/alerts/alert";
import { formatDate } from "@/lib/format-date";
import { requireOrder, soldAs } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** The due date has passed, and the order is not handed over. */
export const overdue: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const due = order.dueAt ? `It was due ${formatDate(order.dueAt, "long")}.` : "It has been handled meanwhile.";
    return [
      "<b>Late: please look</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(soldAs(order).name)} for ${escapeHtml(order.name || order.email)}`,
      due,
    ].join("\n");
  },
};
