import type { Answer, Citation, OnSentence, Sentence } from "@/lib/support/answer";
import type { CheckedSentence } from "@/lib/support/check-sentence";

/** More than this is no answer any more. */
const MOST_SENTENCES = 6;

export type AnswerBuilder = {
  /** Adds a sentence, and tells of it at once; a repeated one is passed over. */
  add(sentence: CheckedSentence): void;
  finish(wantsPerson: boolean): Answer;
};

/** Puts a model's answer together sentence by sentence; each citation stands in it once. */
export function buildAnswer(onSentence?: OnSentence): AnswerBuilder {
  const sentences: Sentence[] = [];
  const citations: Citation[] = [];
  return {
    add({ text, quotes, record }) {
      if (sentences.length >= MOST_SENTENCES || sentences.some((it) => it.text === text)) return;
      const known = citations.length;
      const indexes = quotes.map(({ passage: { source, headings, url }, quote }) => {
        const at = citations.findIndex((it) => it.source === source && it.quote === quote);
        return at >= 0 ? at : citations.push({ source, heading: headings.at(-1) ?? source, quote, url }) - 1;
      });
      const sentence = { text, citations: indexes, ...(record ? { record } : {}) };
      sentences.push(sentence);
      onSentence?.(sentence, citations.slice(known));
    },
    finish: (wantsPerson) => ({
      ...{ sentences, citations, wantsPerson },
      answeredBy: "model",
      outcome: sentences.length > 0 ? "answered" : "unanswered",
    }),
  };
}
