import type { AlertKind } from "@/lib/alerts/alert";
import { appUrl } from "@/lib/env";
import { formatDate } from "@/lib/format-date";
import { textIn } from "@/lib/support/message-data";
import { requireTicket } from "@/lib/support/queries";
import { escapeHtml } from "@/lib/telegram";

/** A person is wanted: a new ticket, or one that was opened again. */
export const ticketOpened: AlertKind = {
  compose: async ({ data }) => {
    const ticket = await requireTicket(textIn(data, "ticketId"));
    const isReopened = typeof data === "object" && data !== null && "isReopened" in data;
    const due = ticket.answerDueAt
      ? `Answer due ${formatDate(ticket.answerDueAt, "long")}.`
      : "It was answered meanwhile.";
    return [
      `<b>${isReopened ? "Ticket opened again" : "New ticket"}: ${escapeHtml(ticket.id)}</b>`,
      `${escapeHtml(ticket.topic)} · ${escapeHtml(ticket.name ? `${ticket.name}, ${ticket.email}` : ticket.email)}`,
      escapeHtml(ticket.subject),
      due,
      `<a href="${appUrl()}/admin/tickets/${ticket.id}">Open the ticket</a>`,
    ].join("\n");
  },
};
