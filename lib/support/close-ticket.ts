import { appNow } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import type { LockedTicket } from "@/lib/support/lock-ticket";
import { moveConversation } from "@/lib/support/move-conversation";
import { closedWords } from "@/lib/support/ticket-words";
import { writeMessage } from "@/lib/support/write-message";
import { writeTicketEvent } from "@/lib/support/write-ticket-event";

/** A ticket is done with: the customer is told, the assistant answers again, and the customer may reopen it. */
export async function closeTicket(tx: Tx, { ticket, conversation }: LockedTicket, actor: string): Promise<void> {
  await moveConversation(tx, conversation, { kind: "ticketClosed" });
  const now = await appNow(tx);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { status: "closed", answerDueAt: null, closedAt: now, updatedAt: now },
    select: { id: true },
  });
  const eventId = await writeTicketEvent(tx, { ticketId: ticket.id, step: "close", actor });
  await writeMessage(tx, { conversationId: conversation.id, author: "system", text: closedWords(ticket) });
  const key = `ticket-closed:${ticket.id}:${eventId}`;
  await queueEmail(tx, { key, kind: "ticket-closed", to: ticket.email, data: { ticketId: ticket.id } });
}
