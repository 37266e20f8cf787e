import MiniSearch from "minisearch";
import type { KnowledgeDocument } from "./document";
import { type IndexedSentence, indexSentences } from "./index-sentences";
import { makeMender } from "./make-mender";
import type { Passage } from "./passage";
import { listDocuments } from "./queries";
import { readTerms } from "./read-terms";
import { REAL_WORDS } from "./real-words-data";
import { stemWord } from "./stem-word";

/** The knowledge base as it is searched. */
export type KnowledgeIndex = {
  search: MiniSearch;
  passages: ReadonlyMap<string, Passage>;
  /** By the id of their passage. */
  sentences: ReadonlyMap<string, readonly IndexedSentence[]>;
  /** How much a term tells, from 0 (stands everywhere) to 1 (stands nowhere). */
  weigh: (term: string) => number;
  /** True when the term stands in the files. */
  isKnown: (term: string) => boolean;
  /** True for a word of everyday English, and for no name or term of some trade. */
  isCommon: (word: string) => boolean;
  /** A misspelt word of a question, set right; every other word as it is. */
  mend: (word: string) => string;
};

const COMMON = new Set(REAL_WORDS.map(stemWord));
const made = new WeakMap<readonly KnowledgeDocument[], KnowledgeIndex>();

/** The index of the documents, by default of all files. Made once for the same documents. */
export function indexKnowledge(documents: readonly KnowledgeDocument[] = listDocuments()): KnowledgeIndex {
  const index = made.get(documents) ?? makeIndex(documents);
  made.set(documents, index);
  return index;
}

function makeIndex(documents: readonly KnowledgeDocument[]): KnowledgeIndex {
  const sections = documents.flatMap((it) => it.sections);
  const passages = sections.flatMap((it) => it.passages);
  const inPassages = countTerms(passages);
  const all = passages.length + 1;
  const weights = new Map([...inPassages].map(([term, count]) => [term, Math.log(all / (count + 1)) / Math.log(all)]));
  const weigh = (term: string) => weights.get(term) ?? 1;
  const sentences = sections.flatMap((it) => indexSentences(it, weigh));
  return {
    ...{ weigh, mend: makeMender(documents), isCommon: (word) => COMMON.has(stemWord(word)) },
    search: makeSearch(passages),
    passages: new Map(passages.map((it) => [it.id, it])),
    sentences: Map.groupBy(sentences, (it) => it.passage.id),
    isKnown: (term) => inPassages.has(term),
  };
}

function countTerms(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, headings } of passages) {
    const terms = new Set(readTerms(`${headings.at(-1) ?? ""}. ${text}`).map((it) => it.term));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function makeSearch(passages: readonly Passage[]): MiniSearch {
  const search = new MiniSearch({
    fields: ["heading", "text", "above"],
    tokenize: (text) => readTerms(text).map((it) => it.term),
    processTerm: (term) => term,
  });
  search.addAll(
    passages.map(({ id, text, headings }) => ({
      ...{ id, text, heading: headings.at(-1) ?? "", above: headings.slice(0, -1).join(". ") },
    })),
  );
  return search;
}
