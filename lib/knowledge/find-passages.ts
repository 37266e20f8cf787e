import type { KnowledgeDocument } from "./document";
import { indexKnowledge } from "./index-knowledge";
import { isFollowUp } from "./is-follow-up";
import type { FoundPassage } from "./passage";
import { readTerms } from "./read-terms";
import { RELATED } from "./related-terms";

const LIMIT = 8;
/** How much a word counts that was said earlier in the conversation, when the question goes on from there. */
const EARLIER = 0.4;
const LONGEST_QUERY = 1_000;

/**
 * The passages that a question is likely answered by, best first. Misspelt words are set right, words of the trade
 * stand for each other, and a question that goes on from an earlier one ("and the professional one?") takes its subject.
 */
export function findPassages(
  query: string,
  options: { limit?: number; history?: readonly string[]; documents?: readonly KnowledgeDocument[] } = {},
): FoundPassage[] {
  const index = indexKnowledge(options.documents);
  const weights = weighTerms(query, 1, index.mend);
  if (isFollowUp(query)) {
    for (const text of options.history?.slice(-2) ?? []) {
      for (const [term, weight] of weighTerms(text, EARLIER, index.mend)) raise(weights, term, weight);
    }
  }
  const found = index.search.search([...weights.keys()].join(" "), {
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    boost: { heading: 2, asked: 1.5, text: 1, above: 0.5 },
    boostTerm: (term) => weights.get(term) ?? 1,
    fuzzy: (term) => (/^[=@]/.test(term) || term.length < 6 ? false : 0.15),
    prefix: (term) => /^[a-z]{5,}$/.test(term),
  });
  return found.slice(0, options.limit ?? LIMIT).flatMap(({ id, score }) => {
    const passage = index.passages.get(String(id));
    return passage ? [{ passage, score }] : [];
  });
}

function weighTerms(text: string, weight: number, mend: (word: string) => string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, plain } of readTerms(text.slice(0, LONGEST_QUERY), mend)) {
    raise(weights, term, plain ? weight * 0.3 : weight);
    for (const [other, share] of RELATED.get(term) ?? []) raise(weights, other, weight * share * 0.7);
  }
  return weights;
}

function raise(weights: Map<string, number>, term: string, weight: number): void {
  weights.set(term, Math.max(weights.get(term) ?? 0, weight));
}
