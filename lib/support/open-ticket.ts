import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import { lockNames, type Tx } from "@/lib/db";
import { mailboxOf } from "@/lib/email/mailbox-of";
import { wasMailedLately } from "@/lib/email/queries";
import { queueEmail } from "@/lib/email/queue-email";
import type { Conversation, Ticket } from "@/lib/generated/prisma/client";
import { newTicketId } from "@/lib/ids";
import type { TicketTopic } from "@/lib/support/escalation";
import { moveConversation } from "@/lib/support/move-conversation";
import { answerDueAt, subjectOf } from "@/lib/support/ticket";
import { openedWords } from "@/lib/support/ticket-words";
import { writeMessage } from "@/lib/support/write-message";
import { writeTicketEvent } from "@/lib/support/write-ticket-event";

type Opening = {
  /** Locked, and with no ticket that is not closed. */
  conversation: Conversation;
  email: string;
  name?: string | null;
  /** The words a person has to answer. */
  text: string;
  topic: TicketTopic;
  answerHours: number;
  actor: "visitor" | "customer" | "system";
};

/**
 * A person takes a conversation over: the ticket, what the visitor is told, the acknowledgement and the team's alert
 * are kept together or not at all. Throws `conflict` when a person has it already.
 */
export async function openTicket(tx: Tx, opening: Opening): Promise<Ticket> {
  const { conversation, email, name, text, topic, answerHours, actor } = opening;
  await moveConversation(tx, conversation, { kind: "ticketOpened" });
  const now = await appNow(tx);
  const ticket = await tx.ticket.create({
    data: {
      ...{ id: newTicketId(), conversationId: conversation.id, email, name: name || null, topic, answerHours },
      ...{ subject: subjectOf(text), answerDueAt: answerDueAt(now, answerHours), createdAt: now, updatedAt: now },
    },
  });
  await writeTicketEvent(tx, { ticketId: ticket.id, step: "open", actor, detail: topic });
  await writeMessage(tx, {
    ...{ conversationId: conversation.id, author: "system", text: openedWords(ticket) },
    ...{ outcome: "escalated", topic, question: text },
  });
  await queueAlert(tx, { key: `ticket-opened:${ticket.id}`, kind: "ticket-opened", data: { ticketId: ticket.id } });
  await acknowledge(tx, ticket);
  return ticket;
}

/**
 * Anybody can type anybody's address, so a mailbox is told of at most one new ticket an hour, under whichever of its
 * addresses. The others are told on the page, and here.
 */
async function acknowledge(tx: Tx, { id, email }: Ticket): Promise<void> {
  await lockNames(tx, [`ticket-opened:${mailboxOf(email)}`]);
  if (await wasMailedLately(tx, { to: email, kind: "ticket-opened", hours: 1 })) {
    await writeTicketEvent(tx, {
      ...{ ticketId: id, step: "holdAcknowledgement", actor: "system" },
      detail: "This address was told of another ticket less than an hour ago",
    });
    return;
  }
  await queueEmail(tx, { key: `ticket-opened:${id}`, kind: "ticket-opened", to: email, data: { ticketId: id } });
}
