import type { AlertKind } from "@/lib/alerts/alert";
import { appUrl } from "@/lib/env";
import { formatDate } from "@/lib/format-date";
import { textIn } from "@/lib/support/message-data";
import { requireTicket } from "@/lib/support/queries";
import { escapeHtml } from "@/lib/telegram";

/** The time we promised to answer in has passed. */
export const answerLate: AlertKind = {
  compose: async ({ data }) => {
    const ticket = await requireTicket(textIn(data, "ticketId"));
    const due = ticket.answerDueAt
      ? `The answer was due ${formatDate(ticket.answerDueAt, "long")}.`
      : "It was answered meanwhile.";
    return [
      `<b>An answer is late: ${escapeHtml(ticket.id)}</b>`,
      `${escapeHtml(ticket.subject)} · ${escapeHtml(ticket.assignee ?? "nobody has it")}`,
      due,
      `<a href="${appUrl()}/admin/tickets/${ticket.id}">Open the ticket</a>`,
    ].join("\n");
  },
};
