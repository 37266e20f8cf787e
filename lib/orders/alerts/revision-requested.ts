import type { AlertKind } from "@/lib/alerts/alert";
import { standingWords } from "@/lib/orders/order";
import { getOrder, requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** The customer asks for a change after hand-over. */
export const revisionRequested: AlertKind = {
  findObjection: async ({ orderId }) => {
    const order = await getOrder(orderId ?? "");
    if (!order) return "The order no longer exists";
    return order.status === "REVISION" ? null : standingWords(order);
  },
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return [
      "<b>A change was asked for: accept or decline it</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(order.name || order.email)}`,
    ].join("\n");
  },
};
