import { type Tx, transaction } from "@/lib/db";
import type { Conversation, Ticket } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/ids";
import { addCustomerNote } from "@/lib/support/add-customer-note";
import { beginConversation } from "@/lib/support/begin-conversation";
import type { Conversation as Standing } from "@/lib/support/conversation";
import type { EscalationTopic } from "@/lib/support/escalation";
import { type Identity, mayContinue } from "@/lib/support/identity";
import { lockConversation } from "@/lib/support/lock-conversation";
import { openTicket } from "@/lib/support/open-ticket";
import { getUnclosedTicket, readConversationToken } from "@/lib/support/queries";
import { unknownConversation } from "@/lib/support/unknown-conversation";
import { writeMessage } from "@/lib/support/write-message";

type Asked = {
  text: string;
  conversationToken: string | undefined;
  identity: Identity;
  /** What the rules say of the words. */
  topic: EscalationTopic | null;
  answerHours: number;
};

/** `added`: a person has it, and these words with it. `opened`: a person has it from now on. Otherwise it is to be answered. */
export type KeptQuestion = { conversationId: string; messageId: bigint } & (
  | { said: "question"; ticket: null; seen: Standing }
  | { said: "added" | "opened"; ticket: Ticket }
);

/**
 * Keeps what somebody wrote before anything is made of it, so that nothing that fails later loses it. A customer's words
 * that are a person's open their ticket here and now. Throws `not_found` for a conversation that does not go on here.
 */
export async function keepQuestion({ text, topic, answerHours, ...asked }: Asked): Promise<KeptQuestion> {
  const { identity } = asked;
  const opensTicket = identity.kind === "customer" && topic !== null;
  if (asked.conversationToken === undefined && !opensTicket) {
    const begun = await beginConversation({ text, email: identity.kind === "customer" ? identity.email : null });
    return { ...begun, said: "question", ticket: null };
  }
  return transaction(async (tx) => {
    const conversation = await findConversation(tx, asked);
    const conversationId = conversation.id;
    const messageId = await writeMessage(tx, { conversationId, author: "visitor", text });
    const unclosed = asked.conversationToken === undefined ? null : await getUnclosedTicket(tx, conversationId);
    if (unclosed) {
      await addCustomerNote(tx, { ticket: unclosed, actor: identity.kind });
      return { conversationId, messageId, said: "added", ticket: unclosed };
    }
    if (identity.kind === "customer" && topic) {
      const { email } = identity;
      const opening = { conversation, email, text, topic, answerHours, actor: identity.kind };
      return { conversationId, messageId, said: "opened", ticket: await openTicket(tx, opening) };
    }
    return { conversationId, messageId, said: "question", ticket: null, seen: conversation };
  });
}

/** The conversation that is gone on with, or a new one. The first words of a customer make it theirs alone. */
async function findConversation(
  tx: Tx,
  { conversationToken, identity }: Pick<Asked, "conversationToken" | "identity">,
): Promise<Conversation> {
  const email = identity.kind === "customer" ? identity.email : null;
  if (conversationToken === undefined) return tx.conversation.create({ data: { id: newId("cnv"), email } });
  const id = readConversationToken(conversationToken);
  const found = id && (await lockConversation(tx, id));
  if (!found || !mayContinue(found, identity)) throw unknownConversation();
  if (found.email === email) return found;
  // What a person answers goes to the ticket's address: a customer's words must not go along to somebody else's.
  const foreign = await tx.ticket.count({ where: { conversationId: found.id, email: { not: email ?? "" } } });
  if (foreign) throw unknownConversation();
  return tx.conversation.update({ where: { id: found.id }, data: { email } });
}
