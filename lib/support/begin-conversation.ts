import { db } from "@/lib/db";
import { newId } from "@/lib/ids";
import type { Conversation } from "@/lib/support/conversation";

type Begun = { conversationId: string; messageId: bigint; seen: Conversation };

/** A new conversation with its first words, in one statement: most conversations are one question long. */
export async function beginConversation({ text, email }: { text: string; email: string | null }): Promise<Begun> {
  const conversationId = newId("cnv");
  const [message] = await db().$queryRaw<{ id: bigint }[]>`
    WITH begun AS (INSERT INTO conversations (id, email) VALUES (${conversationId}, ${email}) RETURNING id)
    INSERT INTO messages (conversation_id, author, text) SELECT id, 'visitor', ${text} FROM begun RETURNING id`;
  if (!message) throw new Error("A conversation was begun without its message.");
  return { conversationId, messageId: message.id, seen: { state: "assistant", unhelpfulCount: 0 } };
}
