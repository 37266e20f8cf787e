import { db, type Tx, transaction } from "@/lib/db";
import type { Conversation, Ticket } from "@/lib/generated/prisma/client";
import { type Answer, replyOf } from "@/lib/support/answer";
import { nextConversation, type Conversation as Standing } from "@/lib/support/conversation";
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
  /** How the conversation stood when the question was kept. */
  seen: Standing;
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

/**
 * Keeps an answer, unless a person took the conversation over meanwhile, and calls a person where one is needed. In one
 * statement where the conversation stands as it did and no ticket is opened, which is nearly always; else under its lock.
 */
export async function keepAnswer(answered: Answered): Promise<Said> {
  const judged = judge(answered.seen, answered);
  const { kept, callsPerson, opensTicket } = judged;
  if (!opensTicket && (await keepUnchanged(answered, judged)))
    return { said: "answer", kept, callsPerson, ticket: null };
  return transaction((tx) => keepLocked(tx, answered));
}

type Judged = {
  next: Standing;
  called: TicketTopic | null;
  callsPerson: boolean;
  opensTicket: boolean;
  kept: KeptAnswer;
};

/** What an answer makes of a conversation that no person has. */
function judge(now: Standing, { answer, topic, identity }: Answered): Judged {
  const step = nextConversation(now, { kind: "asked", answer: judgementOf(answer, topic) });
  if (!step) throw new RangeError(`Nothing can be asked in a conversation that is ${now.state}.`);
  const { callsPerson, conversation: next } = step;
  const isCustomer = identity.kind === "customer";
  return {
    ...{ next, callsPerson, opensTicket: callsPerson && isCustomer },
    called: callsPerson ? (topic ?? (answer.wantsPerson ? "model" : "unhelpful")) : null,
    kept: keptOf(answer, { isOffered: callsPerson && !isCustomer, isUrgent: topic !== null }),
  };
}

function judgementOf({ outcome, wantsPerson }: Answer, topic: EscalationTopic | null) {
  if (topic || wantsPerson) return "must";
  return outcome === "answered" ? "helpful" : "unhelpful";
}

/** False, and nothing written, when the conversation no longer stands as it was seen. */
async function keepUnchanged(answered: Answered, { next, called, callsPerson, kept }: Judged): Promise<boolean> {
  const { conversationId, question, seen, answer } = answered;
  const written = await db().$executeRaw`
    WITH moved AS (
      UPDATE conversations
      SET state = ${next.state}::"ConversationState", unhelpful_count = ${next.unhelpfulCount}, updated_at = app_now()
      WHERE id = ${conversationId}
        AND state = ${seen.state}::"ConversationState" AND unhelpful_count = ${seen.unhelpfulCount}
      RETURNING id
    )
    INSERT INTO messages (conversation_id, author, text, answer, outcome, topic, question)
    SELECT id, 'assistant', ${replyOf(kept)}, ${JSON.stringify(kept)}::jsonb,
      ${callsPerson ? "escalated" : answer.outcome}::"AnswerOutcome", ${called}, ${question} FROM moved`;
  return written > 0;
}

async function keepLocked(tx: Tx, answered: Answered): Promise<Said> {
  const { conversationId, question: text, answer, topic, identity, answerHours } = answered;
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation) throw unknownConversation();
  // A ticket that is not closed and the state `person` come and go together, under this lock.
  const unclosed = conversation.state === "person" ? await getUnclosedTicket(tx, conversationId) : null;
  if (unclosed) return { said: "overtaken", ticket: unclosed };
  const { kept, called, callsPerson, opensTicket } = judge(conversation, answered);
  const { conversation: next } = await moveConversation(tx, conversation, {
    ...{ kind: "asked", answer: judgementOf(answer, topic) },
  });
  await writeMessage(tx, {
    ...{ conversationId, author: "assistant", text: replyOf(kept), answer: kept, topic: called },
    // What calls a customer's person is written with the ticket, once.
    ...(opensTicket
      ? { outcome: answer.outcome }
      : { outcome: callsPerson ? "escalated" : answer.outcome, question: text }),
  });
  if (!called || identity.kind !== "customer") return { said: "answer", kept, callsPerson, ticket: null };
  const moved: Conversation = { ...conversation, ...next };
  const opening = { conversation: moved, email: identity.email, text, topic: called, answerHours };
  return { said: "answer", kept, callsPerson, ticket: await openTicket(tx, { ...opening, actor: "system" }) };
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
