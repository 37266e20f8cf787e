import type { AlertKind } from "@/lib/alerts/alert";
import { formatDate } from "@/lib/format-date";
import { requireOrder, soldAs } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** An intake is complete: the delivery clock runs. */
export const intakeComplete: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const due = order.dueAt ? `Due ${formatDate(order.dueAt, "long")}.` : "It has no due date.";
    return [
      "<b>Intake complete: work can start</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(soldAs(order).name)} for ${escapeHtml(order.name || order.email)}`,
      due,
    ].join("\n");
  },
};
