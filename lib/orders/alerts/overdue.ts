import type { AlertKind } from "@/lib/alerts/alert";
import { appNow } from "@/lib/clock";
import { formatDate } from "@/lib/format-date";
import { BUILDING, standingWords } from "@/lib/orders/order";
import { getOrder, requireOrder, soldAs } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** The due date has passed, and the order is not handed over. */
export const overdue: AlertKind = {
  findObjection: async ({ orderId, key }) => {
    const order = await getOrder(orderId ?? "");
    if (!order) return "The order no longer exists";
    if (!BUILDING.includes(order.status)) return standingWords(order);
    if (!order.dueAt) return "The delivery clock stands";
    // Late under a later due date, it is told of that one (alert-overdue.ts).
    const isSame = key.split(":")[2] === String(Math.floor(order.dueAt.getTime() / 1_000));
    return isSame && order.dueAt < (await appNow()) ? null : "It has another due date by now";
  },
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return [
      "<b>Late: please look</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(soldAs(order).name)} for ${escapeHtml(order.name || order.email)}`,
      order.dueAt ? `It was due ${formatDate(order.dueAt, "long")}.` : "",
    ].join("\n");
  },
};
