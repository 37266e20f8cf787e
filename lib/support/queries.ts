import { db, type Tx } from "@/lib/db";
import { appUrl, mailDomain } from "@/lib/env";
import type { Conversation, Message, Ticket, TicketEvent, TicketNote } from "@/lib/generated/prisma/client";
import { deriveToken, equalSecrets } from "@/lib/secrets";
import type { Answer, Turn } from "@/lib/support/answer";
import { mayRead } from "@/lib/support/identity";
import { isTicketId } from "@/lib/support/ticket";

/** What of an answer is kept on its message. Written by keep-answer.ts alone. */
export type KeptAnswer = Pick<Answer, "sentences" | "citations" | "answeredBy">;

/** A conversation as the outside knows it: its id, and the proof that we gave it out. */
export function conversationToken(id: string): string {
  return `${id}.${deriveToken("conversation", id)}`;
}

/** Where a conversation goes on, from a mail or on another device. What follows # is sent to no server. */
export function conversationLink(id: string): string {
  return `${appUrl()}/chat#chat=${conversationToken(id)}`;
}

/** Which conversation a token names; null for one we did not make. */
export function readConversationToken(token: string): string | null {
  const [, id = "", proof = ""] = /^(cnv_[a-z0-9_]{1,40})\.([A-Za-z0-9_-]{32})$/.exec(token) ?? [];
  return id && equalSecrets(proof, deriveToken("conversation", id)) ? id : null;
}

/** The conversation that a token stands for, whoever holds it; null for one we did not make. */
export async function findConversation(token: string): Promise<Conversation | null> {
  const id = readConversationToken(token);
  return id ? db().conversation.findUnique({ where: { id } }) : null;
}

/** The ticket of a conversation that is not closed; null when nobody has it. */
export function getUnclosedTicket(tx: Tx, conversationId: string): Promise<Ticket | null> {
  return tx.ticket.findFirst({ where: { conversationId, status: { not: "closed" } } });
}

/** The newest ticket of a conversation, whatever became of it. */
export function getNewestTicket(tx: Tx, conversationId: string): Promise<Ticket | null> {
  return tx.ticket.findFirst({ where: { conversationId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
}

/** What was said before a message, oldest first and the newest so many: what an answer may go by. */
export async function listTurns(conversationId: string, before: bigint, limit: number): Promise<Turn[]> {
  const rows = await db().message.findMany({
    where: { conversationId, id: { lt: before }, author: { not: "system" } },
    select: { author: true, text: true },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.reverse().map(({ author, text }) => ({ author: author as Turn["author"], text }));
}

/** The tickets of one address, as it stands in a session; newest first. */
export function listTicketsOf(email: string): Promise<Ticket[]> {
  return db().ticket.findMany({ where: { email }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 50 });
}

/** Why no offer is sent to an address now; null when this room knows no reason. */
export async function findTicketObjection(email: string): Promise<string | null> {
  const open = await db().ticket.findFirst({ where: { email, status: { not: "closed" } }, select: { id: true } });
  return open ? "A ticket is open" : null;
}

/** One ticket as the team sees it. Messages, notes and events are oldest first. */
export type TicketDetail = {
  ticket: Ticket;
  conversation: { id: string; state: "assistant" | "person" | "resolved" };
  /** The address was that of a signed-in customer. Otherwise somebody typed it. */
  isSignedIn: boolean;
  messages: (Message & { kept: KeptAnswer | null })[];
  notes: TicketNote[];
  events: TicketEvent[];
};

/** One ticket with all that belongs to it; null when there is none. For the team only. */
export async function getTicket(id: string): Promise<TicketDetail | null> {
  if (!isTicketId(id)) return null;
  const found = await db().ticket.findUnique({ where: { id }, include: { conversation: true } });
  if (!found) return null;
  const { conversation, ...ticket } = found;
  const [messages, notes, events] = await Promise.all([
    db().message.findMany({ where: { conversationId: conversation.id }, orderBy: { id: "asc" } }),
    db().ticketNote.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } }),
    db().ticketEvent.findMany({ where: { ticketId: id }, orderBy: { id: "asc" } }),
  ]);
  return {
    ...{ ticket, conversation, notes, events },
    isSignedIn: mayRead(conversation, { kind: "customer", email: ticket.email }) && conversation.email !== null,
    messages: messages.map((it) => ({ ...it, kept: keptAnswer(it) })),
  };
}

/** A ticket that a message is about. Throws when there is none. */
export function requireTicket(id: string): Promise<Ticket> {
  return db().ticket.findUniqueOrThrow({ where: { id } });
}

/** A person's answer by its number, with what the visitor wrote last before it; null when there is none. */
export async function getReply(messageId: string): Promise<{ text: string; question: string | null } | null> {
  if (!/^\d{1,18}$/.test(messageId)) return null;
  const reply = await db().message.findFirst({ where: { id: BigInt(messageId), author: "person" } });
  if (!reply) return null;
  const asked = await db().message.findFirst({
    where: { conversationId: reply.conversationId, author: "visitor", id: { lt: reply.id } },
    select: { text: true },
    orderBy: { id: "desc" },
  });
  return { text: reply.text, question: asked?.text ?? null };
}

/** The answer on an assistant's message. */
export function keptAnswer({ answer }: Pick<Message, "answer">): KeptAnswer | null {
  return answer as KeptAnswer | null;
}

/** What makes mail programs show all mails of a ticket as one conversation. */
export function ticketThread(id: string): { "In-Reply-To": string; References: string } {
  const thread = `<ticket-${id}@${mailDomain()}>`;
  return { "In-Reply-To": thread, References: thread };
}
