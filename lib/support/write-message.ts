import type { Prisma, Tx } from "@/lib/db";
import type { EscalationTopic, TicketTopic } from "@/lib/support/escalation";

type NewMessage = {
  conversationId: string;
  author: "visitor" | "assistant" | "person" | "system";
  text: string;
  answer?: Prisma.InputJsonObject;
  outcome?: "answered" | "unanswered" | "refused" | "escalated";
  topic?: EscalationTopic | TicketTopic | null;
  question?: string;
  writtenBy?: string;
};

/** Adds a message to the end of a conversation; gives its number. */
export async function writeMessage(tx: Tx, message: NewMessage): Promise<bigint> {
  const { id } = await tx.message.create({ data: message, select: { id: true } });
  return id;
}
