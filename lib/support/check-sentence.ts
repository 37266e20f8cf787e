import type { Passage } from "@/lib/knowledge/passage";
import { sentencesOf } from "@/lib/knowledge/sentences-of";
import type { AccountFact, AccountRecord } from "@/lib/support/answer";
import { isProven } from "@/lib/support/is-proven";
import type { RawSentence } from "@/lib/support/read-sentences";

/** A sentence that holds, with whole sentences of the passages that prove it. */
export type CheckedSentence = {
  text: string;
  quotes: readonly { passage: Passage; quote: string }[];
  record?: AccountRecord;
};

/** What the model was given; it names them by their numbers, from 1. */
export type Given = { passages: readonly Passage[]; facts: readonly AccountFact[] };

const LONGEST = 400;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu;

/**
 * Lets a sentence of the model through only when what it cites proves it: each quote stands in its passage character for
 * character, and is-proven.ts finds every claim of the sentence in the quotes. A sentence that fails is null: the
 * model's word alone is no proof.
 */
export function checkSentence(raw: RawSentence, given: Given): CheckedSentence | null {
  const text = raw.text.normalize("NFC").replace(UNSEEN, " ").trim();
  if (text.length === 0 || text.length > LONGEST) return null;
  const quotes = raw.quotes.map((it) => findQuote(it, given.passages));
  const fact = raw.fact === null ? null : given.facts[raw.fact - 1];
  if (fact === undefined || (fact === null && quotes.length === 0)) return null;
  const found = quotes.filter((it) => it !== null);
  if (found.length < quotes.length) return null;

  const proofs = [...found.map((it) => it.quote), ...(fact ? [fact.text] : [])];
  const headings = found.flatMap((it) => it.passage.headings);
  if (!proofs.includes(text) && !isProven(text, proofs, headings)) return null;
  const cited = found.filter((it, at) => found.findIndex((other) => other.quote === it.quote) === at);
  return { text, quotes: cited, ...(fact ? { record: fact.record } : {}) };
}

/** The whole sentences of the passage that the quote touches: half of one may say the opposite. */
function findQuote({ passage: number, quote }: RawSentence["quotes"][number], passages: readonly Passage[]) {
  const passage = passages[number - 1];
  const start = passage && quote.trim() !== "" ? passage.text.indexOf(quote) : -1;
  if (!passage || start < 0) return null;
  const { text } = passage;
  let from = 0;
  let to = text.length;
  let position = 0;
  for (const sentence of sentencesOf(text)) {
    const at = text.indexOf(sentence, position);
    position = at + sentence.length;
    if (at <= start) from = at;
    if (position < start + quote.length) continue;
    to = position;
    break;
  }
  return { passage, quote: text.slice(from, to) };
}
