import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import type { LockedTicket } from "@/lib/support/lock-ticket";
import { moveConversation } from "@/lib/support/move-conversation";
import { answerDueAt } from "@/lib/support/ticket";
import { reopenedWords } from "@/lib/support/ticket-words";
import { writeMessage } from "@/lib/support/write-message";
import { writeTicketEvent } from "@/lib/support/write-ticket-event";

/**
 * A closed ticket is a person's again, under the same number and with a new time to answer in; the team hears of it.
 * Throws `conflict` while a later ticket of the same conversation is not closed.
 */
export async function reopenTicket(tx: Tx, { ticket, conversation }: LockedTicket, actor: string): Promise<void> {
  await moveConversation(tx, conversation, { kind: "ticketReopened" });
  const now = await appNow(tx);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { status: "open", answerDueAt: answerDueAt(now, ticket.answerHours), closedAt: null, updatedAt: now },
    select: { id: true },
  });
  const eventId = await writeTicketEvent(tx, { ticketId: ticket.id, step: "reopen", actor });
  await writeMessage(tx, { conversationId: conversation.id, author: "system", text: reopenedWords(ticket) });
  const data = { ticketId: ticket.id, isReopened: true };
  await queueAlert(tx, { key: `ticket-reopened:${ticket.id}:${eventId}`, kind: "ticket-opened", data });
}
