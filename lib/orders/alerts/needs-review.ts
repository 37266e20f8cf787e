import type { AlertKind } from "@/lib/alerts/alert";
import { standingWords } from "@/lib/orders/order";
import { getOrder, requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** Money came for something the catalogue did not sell. Nobody is mailed until a person has looked. */
export const needsReview: AlertKind = {
  findObjection: async ({ orderId }) => {
    const order = await getOrder(orderId ?? "");
    if (!order) return "The order no longer exists";
    return order.status === "NEEDS_REVIEW" ? null : standingWords(order);
  },
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return [
      "<b>Paid, but not as sold: please look</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(order.reviewReason ?? "no reason kept")}`,
      "The customer has not been mailed.",
    ].join("\n");
  },
};
