import { db } from "@/lib/db";
import type { Conversation } from "@/lib/generated/prisma/client";
import type { KeptAnswer } from "@/lib/support/queries";
import { getNewestTicket, keptAnswer } from "@/lib/support/queries";

/** One message as its visitor sees it: nothing of who on the team wrote it. */
export type VisibleMessage = {
  id: string;
  author: "visitor" | "assistant" | "person" | "system";
  text: string;
  sentences?: KeptAnswer["sentences"];
  citations?: KeptAnswer["citations"];
  at: Date;
};

export type VisibleConversation = {
  state: Conversation["state"];
  messages: VisibleMessage[];
  ticket?: { id: string; status: "open" | "waiting" | "closed" };
};

/** As many messages at once; who asks on with the last one's number gets the rest. */
const MOST = 200;

/**
 * What its visitor sees of a conversation, after the message with the number `after`; without it the newest 200. Whether
 * they may see it is the caller's to ask.
 */
export async function getConversation(
  { id, state }: Pick<Conversation, "id" | "state">,
  after?: bigint,
): Promise<VisibleConversation> {
  const where = { conversationId: id, ...(after === undefined ? {} : { id: { gt: after } }) };
  const [rows, ticket] = await Promise.all([
    db().message.findMany({ where, orderBy: { id: after === undefined ? "desc" : "asc" }, take: MOST }),
    getNewestTicket(db(), id),
  ]);
  if (after === undefined) rows.reverse();
  const messages = rows.map((row): VisibleMessage => {
    const kept = keptAnswer(row);
    const proof = kept && { sentences: kept.sentences, citations: kept.citations };
    return { id: String(row.id), author: row.author, text: row.text, ...proof, at: row.at };
  });
  return { state, messages, ...(ticket ? { ticket: { id: ticket.id, status: ticket.status } } : {}) };
}
