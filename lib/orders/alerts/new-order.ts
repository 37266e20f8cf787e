import type { AlertKind } from "@/lib/alerts/alert";
import { formatMoney } from "@/lib/format-money";
import { requireOrder, soldAs } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** Somebody bought. */
export const newOrder: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const sold = soldAs(order);
    const who = [order.name, order.email].filter(Boolean).join(", ");
    const next = sold.kind === "plan" ? "The plan is open." : "The intake request is on its way.";
    return [
      `<b>New order: ${escapeHtml(sold.name)}, ${escapeHtml(formatMoney(order.amountCents, order.currency))}</b>`,
      `${escapeHtml(order.reference)} · ${escapeHtml(who)}`,
      next,
    ].join("\n");
  },
};
