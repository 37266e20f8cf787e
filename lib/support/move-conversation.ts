import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Conversation } from "@/lib/generated/prisma/client";
import { type ConversationEvent, type ConversationStep, nextConversation } from "@/lib/support/conversation";

/** Takes one step of a locked conversation and writes where it stands then. Throws `conflict` for a step out of place. */
export async function moveConversation(
  tx: Tx,
  conversation: Conversation,
  event: ConversationEvent,
): Promise<ConversationStep> {
  const step = nextConversation(conversation, event);
  if (!step) throw new AppError("conflict", WORDS[event.kind]);
  const { state, unhelpfulCount } = step.conversation;
  await tx.$executeRaw`
    UPDATE conversations
    SET state = ${state}::"ConversationState", unhelpful_count = ${unhelpfulCount}, updated_at = app_now()
    WHERE id = ${conversation.id}`;
  return step;
}

const WORDS: Record<ConversationEvent["kind"], string> = {
  asked: "Nothing can be asked here.",
  ticketOpened: "A person has this conversation already.",
  personReplied: "The ticket is closed. Reopen it first.",
  ticketClosed: "The ticket is closed already.",
  ticketReopened: "Another ticket of this conversation is open. Answer that one.",
};
