import { transaction } from "@/lib/db";
import type { Conversation, Ticket } from "@/lib/generated/prisma/client";
import { type Answer, replyOf } from "@/lib/support/answer";
import type { EscalationTopic, TicketTopic } from "@/lib/support/escalation";
import type { Identity } from "@/lib/support/identity";
import { lockConversation } from "@/lib/support/lock-conversation";
import { moveConversation } from "@/lib/support/move-conversation";
import { openTicket } from "@/lib/support/open-ticket";
import { getUnclosedTicket, type KeptAnswer } from "@/lib/support/queries";
import { OFFER_PERSON } from "@/lib/support/ticket-words";
import { unknownConversation } from "@/lib/support/unknown-conversation";
import { writeMessage } from "@/lib/support/write-message";

type Answered = {
  conversationId: string;
  question: string;
  answer: Answer;
  /** What the rules say of the question. */
  topic: EscalationTopic | null;
  identity: Identity;
  answerHours: number;
};

/**
 * What is said in the end. `overtaken`: a person took the conversation over while the answer was made, so it is not said.
 * Otherwise it is kept, with the offer of a person where one is called; a customer's ticket is opened at once.
 */
export type Said =
  | { said: "overtaken"; ticket: Ticket }
  | { said: "answer"; kept: KeptAnswer; callsPerson: boolean; ticket: Ticket | null };

/** Keeps an answer, unless a person took the conversation over meanwhile, and calls a person where one is needed. */
export async function keepAnswer({ conversationId, answer, topic, identity, ...more }: Answered): Promise<Said> {
  const { question: text, answerHours } = more;
  return transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (!conversation) throw unknownConversation();
    // A ticket that is not closed and the state `person` come and go together, under this lock.
    const unclosed = conversation.state === "person" ? await getUnclosedTicket(tx, conversationId) : null;
    if (unclosed) return { said: "overtaken", ticket: unclosed };
    const helped = answer.outcome === "answered" ? "helpful" : "unhelpful";
    const judged = topic || answer.wantsPerson ? "must" : helped;
    const { callsPerson, conversation: next } = await moveConversation(tx, conversation, {
      ...{ kind: "asked", answer: judged },
    });
    const called: TicketTopic | null = callsPerson ? (topic ?? (answer.wantsPerson ? "model" : "unhelpful")) : null;
    const isCustomer = identity.kind === "customer";
    const kept = keptOf(answer, { isOffered: callsPerson && !isCustomer, isUrgent: topic !== null });
    const outcome = callsPerson ? "escalated" : answer.outcome;
    // What calls a customer's person is written with the ticket, once.
    const isWrittenBelow = callsPerson && isCustomer;
    await writeMessage(tx, {
      ...{ conversationId, author: "assistant", text: replyOf(kept), answer: kept },
      ...{ outcome: isWrittenBelow ? answer.outcome : outcome, topic: called },
      ...(isWrittenBelow ? {} : { question: text }),
    });
    if (!called || !isCustomer) return { said: "answer", kept, callsPerson, ticket: null };
    const moved: Conversation = { ...conversation, ...next };
    const opening = { conversation: moved, email: identity.email, text, topic: called, answerHours };
    return { said: "answer", kept, callsPerson, ticket: await openTicket(tx, { ...opening, actor: "system" }) };
  });
}

type Offer = { isOffered: boolean; isUrgent: boolean };

/** The answer as it is shown. Where the rules call a person, that stands first, and only what is proven follows. */
function keptOf({ sentences, citations, answeredBy }: Answer, { isOffered, isUrgent }: Offer): KeptAnswer {
  if (!isOffered) return { sentences, citations, answeredBy };
  const offer = { text: OFFER_PERSON, citations: [] };
  if (!isUrgent) return { sentences: [...sentences, offer], citations, answeredBy };
  return { sentences: [offer, ...sentences.filter(isProven)], citations, answeredBy };
}

function isProven({ citations, record }: Answer["sentences"][number]): boolean {
  return citations.length > 0 || record !== undefined;
}
