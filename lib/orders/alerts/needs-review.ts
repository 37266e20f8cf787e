import type { AlertKind } from "@/lib/alerts/alert";
import { requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** Money came for something the catalogue did not sell. Nobody is mailed until a person has looked. */
export const needsReview: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return [
      "<b>Paid, but not as sold: please look</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(order.reviewReason ?? "no reason kept")}`,
      "The customer has not been mailed.",
    ].join("\n");
  },
};
