import type { AlertKind } from "@/lib/alerts/alert";
import { formatDate } from "@/lib/format-date";
import { requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** The customer has answered a question; with the last one the delivery clock goes on. */
export const infoAnswered: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const due = order.dueAt
      ? `The clock goes on: due ${formatDate(order.dueAt, "long")}.`
      : "Another question is open.";
    return ["<b>A question was answered</b>", `${escapeHtml(order.reference)} · ${due}`].join("\n");
  },
};
