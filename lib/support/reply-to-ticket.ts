import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { AppError } from "@/lib/errors";
import { lockTicket } from "@/lib/support/lock-ticket";
import { moveConversation } from "@/lib/support/move-conversation";
import { writeMessage } from "@/lib/support/write-message";
import { writeTicketEvent } from "@/lib/support/write-ticket-event";

type Reply = { ticketId: string; text: string; actor: string; seen?: string };

/**
 * A person answers: in the conversation and by mail. From then on the ticket waits for the customer. Gives the
 * message's number. Throws `not_found`, and `conflict` for a ticket that is closed.
 */
export async function replyToTicket({ ticketId, text, actor, seen }: Reply): Promise<{ messageId: bigint }> {
  return transaction(async (tx) => {
    const { ticket, conversation } = await lockTicket(tx, ticketId, seen);
    if (ticket.status === "closed") throw new AppError("conflict", "The ticket is closed. Reopen it first.");
    await moveConversation(tx, conversation, { kind: "personReplied" });
    const now = await appNow(tx);
    const messageId = await writeMessage(tx, {
      ...{ conversationId: conversation.id, author: "person", text, writtenBy: actor },
    });
    await tx.ticket.update({
      where: { id: ticketId },
      data: { status: "waiting", answerDueAt: null, firstAnswerAt: ticket.firstAnswerAt ?? now, updatedAt: now },
      select: { id: true },
    });
    await writeTicketEvent(tx, { ticketId, step: "reply", actor, detail: String(messageId) });
    const data = { ticketId, messageId: String(messageId) };
    await queueEmail(tx, { key: `ticket-answered:${messageId}`, kind: "ticket-answered", to: ticket.email, data });
    return { messageId };
  });
}
