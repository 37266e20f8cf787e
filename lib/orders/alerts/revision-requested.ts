import type { AlertKind } from "@/lib/alerts/alert";
import { requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** The customer asks for a change after hand-over. */
export const revisionRequested: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return [
      "<b>A change was asked for: accept or decline it</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(order.name || order.email)}`,
    ].join("\n");
  },
};
