import type { AlertKind } from "@/lib/alerts/alert";
import { escapeHtml } from "@/lib/telegram";

/** Stripe sent an event whose payload we could not read. It is kept; whether money is in it, a person has to see. */
export const unreadEvent: AlertKind = {
  compose: async ({ data }) => {
    const { eventId = "", type = "" } = typeof data === "object" && data && !Array.isArray(data) ? data : {};
    return `<b>A Stripe event could not be read: please look</b>\n${escapeHtml(String(type))} ${escapeHtml(String(eventId))}`;
  },
};
