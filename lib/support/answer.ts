/**
 * What the desk says, and what proves it. An answer is made by answer-question.ts (the model, or the knowledge base by
 * itself), checked sentence by sentence by check-sentence.ts, and kept on its message by ask-support.ts.
 */

/** Where a sentence stands: `quote` is the text of the file, character for character, its marks filled. */
export type Citation = { source: string; heading: string; quote: string; url: string };

/** Where a sentence about the customer's own account stands: a page of theirs. */
export type AccountRecord = { label: string; url: string };

/** One sentence with its proof: the positions of its citations in the answer, or the customer's own record. */
export type Sentence = { text: string; citations: readonly number[]; record?: AccountRecord };

export type Answer = {
  sentences: readonly Sentence[];
  citations: readonly Citation[];
  answeredBy: "model" | "knowledge-base";
  /**
   * `answered`; `unanswered` when nothing citable was found; `refused` when it may not be answered (somebody else's data,
   * an attempt to change the rules). `escalated` is set by ask-support.ts when a person is called.
   */
  outcome: "answered" | "unanswered" | "refused";
  /** The model thinks a person should take this over. The rules in escalation.ts have their own say. */
  wantsPerson: boolean;
};

/** What was said before in the same conversation, oldest first. */
export type Turn = { author: "visitor" | "assistant" | "person"; text: string };

/** One fact of the signed-in customer's own account, in a sentence of its own. */
export type AccountFact = { text: string; record: AccountRecord };

export type Question = {
  text: string;
  history: readonly Turn[];
  /** Null for a visitor. Facts of the signed-in customer and of nobody else. */
  account: readonly AccountFact[] | null;
  /** Whose spending this counts against. */
  spender: { address: string; conversationId: string };
};

/** Told of each sentence as soon as it is verified, with the citations it needs that were not told before. */
export type OnSentence = (sentence: Sentence, newCitations: readonly Citation[]) => void;

/** The answer as one text. */
export function replyOf({ sentences }: Pick<Answer, "sentences">): string {
  return sentences.map((it) => it.text).join(" ");
}
