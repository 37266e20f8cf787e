import { type Tx, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Conversation } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/ids";
import { addCustomerNote } from "@/lib/support/add-customer-note";
import { addTicketNote } from "@/lib/support/add-ticket-note";
import { answerHours } from "@/lib/support/answer-hours";
import { findEscalation, type TicketTopic } from "@/lib/support/escalation";
import { type Identity, mayRead } from "@/lib/support/identity";
import { lockConversation } from "@/lib/support/lock-conversation";
import { openTicket } from "@/lib/support/open-ticket";
import { conversationToken, getUnclosedTicket, readConversationToken } from "@/lib/support/queries";
import { addedElsewhereWords, addedWords, openedWords } from "@/lib/support/ticket-words";
import { unknownConversation } from "@/lib/support/unknown-conversation";
import { writeMessage } from "@/lib/support/write-message";

type Wish = {
  email: string;
  text: string;
  name?: string | undefined;
  conversationToken?: string | undefined;
  identity: Identity;
};

/** `words` tells it to whoever asked, and names the ticket. */
export type Escalated = { ticketId: string; words: string; conversationId: string };

/**
 * Somebody wants a person: from the chat, or from the contact form. Opens a ticket with their words; where a person has
 * the conversation already, the words are added to that ticket, whose address stays. Throws `not_found` for a conversation that is not theirs,
 * `invalid` for an address that is not the one a customer's conversation belongs to.
 */
export async function escalateConversation({ email, text, name, identity, ...wish }: Wish): Promise<Escalated> {
  const hours = await answerHours(email);
  return transaction(async (tx) => {
    const conversation = await findConversation(tx, { email, identity, conversationToken: wish.conversationToken });
    const conversationId = conversation.id;
    const token = conversationToken(conversationId);
    await writeMessage(tx, { conversationId, author: "visitor", text });
    const actor = conversation.email ? "customer" : "visitor";
    const unclosed = await getUnclosedTicket(tx, conversationId);
    if (unclosed) {
      await addCustomerNote(tx, { ticket: unclosed, actor });
      const isElsewhere = unclosed.email !== email;
      if (isElsewhere) await noteOtherAddress(tx, unclosed.id, name ? `${name}, ${email}` : email);
      const words = isElsewhere ? addedElsewhereWords(unclosed) : addedWords(unclosed);
      return { ticketId: unclosed.id, words, conversationId: token };
    }
    const topic = findEscalation(text) ?? (await lastTopic(tx, conversationId)) ?? "visitor";
    const ticket = await openTicket(tx, { conversation, email, name, text, topic, answerHours: hours, actor });
    return { ticketId: ticket.id, words: openedWords(ticket), conversationId: token };
  });
}

async function findConversation(
  tx: Tx,
  { email, identity, conversationToken: token }: Pick<Wish, "email" | "identity" | "conversationToken">,
): Promise<Conversation> {
  const isOwn = identity.kind === "customer" && identity.email === email;
  if (token === undefined) return tx.conversation.create({ data: { id: newId("cnv"), email: isOwn ? email : null } });
  const id = readConversationToken(token);
  const found = id && (await lockConversation(tx, id));
  if (!found || !mayRead(found, identity)) throw unknownConversation();
  if (found.email === null || found.email === email) return found;
  const message = "is not the address you are signed in with";
  throw new AppError("invalid", `email ${message}.`, { fields: [{ path: "email", message }] });
}

/** For the team, once an address: the ticket keeps its own, or anybody with the link could turn the answers to theirs. */
async function noteOtherAddress(tx: Tx, ticketId: string, who: string): Promise<void> {
  const text = `Written on from another address: ${who}. It gets no answers by e-mail.`;
  const isNoted = await tx.ticketNote.count({ where: { ticketId, text } });
  if (!isNoted) await addTicketNote(tx, { ticketId, text, actor: "system" });
}

/** Why the assistant offered a person, when that was the last it said. */
async function lastTopic(tx: Tx, conversationId: string): Promise<TicketTopic | null> {
  const last = await tx.message.findFirst({
    where: { conversationId, author: "assistant" },
    select: { topic: true },
    orderBy: { id: "desc" },
  });
  return (last?.topic ?? null) as TicketTopic | null;
}
