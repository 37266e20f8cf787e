import type { Answer, Citation, OnSentence, Sentence } from "@/lib/support/answer";
import { answerHours } from "@/lib/support/answer-hours";
import { answerQuestion } from "@/lib/support/answer-question";
import { asksPolicy } from "@/lib/support/asks-policy";
import { findEscalation } from "@/lib/support/escalation";
import type { Identity } from "@/lib/support/identity";
import { keepAnswer } from "@/lib/support/keep-answer";
import { type KeptQuestion, keepQuestion } from "@/lib/support/keep-question";
import { listCustomerFacts } from "@/lib/support/list-customer-facts";
import { conversationToken, listTurns } from "@/lib/support/queries";
import { addedWords, OFFER_PERSON, openedWords } from "@/lib/support/ticket-words";

export type Asked = {
  /** As the schema gives it. */
  text: string;
  conversationToken?: string | undefined;
  identity: Identity;
  /** Of the network, whose spending this counts against. */
  address: string;
  /** Called once the words are kept: from then on nothing is refused any more. */
  onKept?: () => void;
  onSentence?: OnSentence;
  /** Nobody waits for the answer any more. */
  signal?: AbortSignal;
};

/** What the desk says, as the doors give it on. */
export type Spoken = {
  reply: string;
  escalationSuggested: boolean;
  conversationId: string;
  citations: readonly Citation[];
  answeredBy: "model" | "knowledge-base";
  sentences: readonly Sentence[];
  state: "assistant" | "person" | "resolved";
  ticketId?: string;
};

/** Behind the offer of a person, to somebody who asks for no rule. */
const NOTHING_MORE: Answer = {
  ...{ sentences: [], citations: [], answeredBy: "knowledge-base", outcome: "answered", wantsPerson: false },
};

/** Messages before the question that an answer may go by. */
const TURNS = 12;

/**
 * Somebody writes to the desk. The words are kept first; then the rules, the customer's own facts and the answer, outside
 * any transaction; then the answer is kept, unless a person has taken over meanwhile. While a person has it the assistant
 * says nothing. Throws `not_found` for a conversation that does not go on here.
 */
export async function askSupport({
  text,
  identity,
  address,
  onKept,
  onSentence,
  signal,
  ...asked
}: Asked): Promise<Spoken> {
  const topic = findEscalation(text);
  const hours = identity.kind === "customer" ? await answerHours(identity.email) : 0;
  const kept = await keepQuestion({
    ...{ text, identity, topic, answerHours: hours, conversationToken: asked.conversationToken },
  });
  onKept?.();
  const conversationId = conversationToken(kept.conversationId);
  if (kept.said !== "question") return byPerson(kept, conversationId, onSentence);

  const isOfferedFirst = topic !== null && identity.kind === "visitor";
  if (isOfferedFirst) onSentence?.({ text: OFFER_PERSON, citations: [] }, []);
  const [history, account] = await Promise.all([
    asked.conversationToken === undefined ? [] : listTurns(kept.conversationId, kept.messageId, TURNS),
    identity.kind === "customer" ? listCustomerFacts(identity.email) : null,
  ]);
  const spender = { address, conversationId: kept.conversationId };
  const answer =
    isOfferedFirst && !asksPolicy(text)
      ? NOTHING_MORE
      : await answerQuestion({ text, history, account, spender }, provenOnly(isOfferedFirst, onSentence), signal);
  const said = await keepAnswer({
    ...{ conversationId: kept.conversationId, question: text, seen: kept.seen, answer, topic },
    ...{ identity, answerHours: hours },
  });
  if (said.said === "overtaken") return byPerson({ said: "added", ticket: said.ticket }, conversationId, onSentence);

  const { sentences: spoken, citations, answeredBy } = said.kept;
  const last = said.ticket ? { text: openedWords(said.ticket), citations: [] } : null;
  if (last) onSentence?.(last, []);
  const isOfferedLast = said.callsPerson && identity.kind === "visitor" && !isOfferedFirst;
  if (isOfferedLast) onSentence?.({ text: OFFER_PERSON, citations: [] }, []);
  const sentences = last ? [...spoken, last] : spoken;
  return {
    ...{ reply: sentences.map((it) => it.text).join(" "), escalationSuggested: said.callsPerson, conversationId },
    ...{ citations, answeredBy, sentences, state: said.ticket ? "person" : "assistant" },
    ...(said.ticket ? { ticketId: said.ticket.id } : {}),
  };
}

type WithPerson = Pick<Extract<KeptQuestion, { said: "added" | "opened" }>, "said" | "ticket">;

/** One line that names the ticket: the assistant is silent. */
function byPerson({ said, ticket }: WithPerson, conversationId: string, onSentence?: OnSentence): Spoken {
  const reply = said === "opened" ? openedWords(ticket) : addedWords(ticket);
  const sentence = { text: reply, citations: [] };
  onSentence?.(sentence, []);
  return {
    ...{ reply, escalationSuggested: said === "opened", conversationId, citations: [] },
    ...{ answeredBy: "knowledge-base", sentences: [sentence], state: "person", ticketId: ticket.id },
  };
}

/** Behind the offer of a person only what is proven is told: "I do not know" is no news there. */
function provenOnly(isOfferedFirst: boolean, onSentence: OnSentence | undefined): OnSentence | undefined {
  if (!isOfferedFirst || !onSentence) return onSentence;
  return (sentence, citations) => {
    if (sentence.citations.length > 0 || sentence.record) onSentence(sentence, citations);
  };
}
