import type { Tx } from "@/lib/db";
import type { Conversation } from "@/lib/generated/prisma/client";

/**
 * A conversation that nobody else can change until the transaction ends; null when there is none. The first lock of
 * everybody who touches a conversation or its tickets, so that two never wait for each other.
 */
export async function lockConversation(tx: Tx, id: string): Promise<Conversation | null> {
  const [found] = await tx.$queryRaw<Conversation[]>`
    SELECT id, email, state, unhelpful_count AS "unhelpfulCount", created_at AS "createdAt", updated_at AS "updatedAt"
    FROM conversations WHERE id = ${id} FOR UPDATE`;
  return found ?? null;
}
