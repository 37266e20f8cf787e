import MiniSearch from "minisearch";
import { allWords } from "./all-words";
import type { KnowledgeDocument, KnowledgeSection } from "./document";
import { featuresOf } from "./features-of";
import { type IndexedLines, indexLines } from "./index-lines";
import { type IndexedSentence, indexSentences } from "./index-sentences";
import { type Example, type Guess, learnSections } from "./learn-sections";
import { makeMender } from "./make-mender";
import { NOT_OURS } from "./not-ours-data";
import type { Passage } from "./passage";
import { listDocuments } from "./queries";
import { type AskedLine, readLines } from "./read-lines";
import { readTerms } from "./read-terms";
import { REAL_WORDS } from "./real-words-data";
import { stemWord } from "./stem-word";

/** The knowledge base as it is searched. */
export type KnowledgeIndex = {
  search: MiniSearch;
  passages: ReadonlyMap<string, Passage>;
  /** By the id of their passage. */
  sentences: ReadonlyMap<string, readonly IndexedSentence[]>;
  /** By the address of their section, in the order of the file. */
  sections: ReadonlyMap<string, readonly IndexedSentence[]>;
  /** How much a term tells, from 0 (stands everywhere) to 1 (stands nowhere). */
  weigh: (term: string) => number;
  /** The ways in which customers ask for what a section says, and for what none says. */
  lines: IndexedLines;
  /** Which section a question means, by what featuresOf() sees of it; under null that none does. */
  guess: (features: ReadonlyMap<string, number>) => Guess;
  /** True when the term stands in the files or in a way to ask for them; `isWritten` when they say it themselves. */
  isKnown: (term: string) => boolean;
  isWritten: (term: string) => boolean;
  /** True for a word of everyday English, and for no name or term of some trade. */
  isCommon: (word: string) => boolean;
  /** A misspelt word of a question, set right; every other word as it is. */
  mend: (word: string) => string;
};

const COMMON = new Set(REAL_WORDS.map(stemWord));
/** What start-up.ts has made is there for the doors, which are bundled apart. */
const shared = globalThis as typeof globalThis & {
  levqorIndexes?: WeakMap<readonly KnowledgeDocument[], KnowledgeIndex>;
};

/** The index of the documents, by default of all files. Made once for the same documents, in any bundle. */
export function indexKnowledge(documents: readonly KnowledgeDocument[] = listDocuments()): KnowledgeIndex {
  shared.levqorIndexes ??= new WeakMap();
  const made = shared.levqorIndexes;
  const index = made.get(documents) ?? makeIndex(documents);
  made.set(documents, index);
  return index;
}

function makeIndex(documents: readonly KnowledgeDocument[]): KnowledgeIndex {
  const sections = documents.flatMap((it) => it.sections);
  const passages = sections.flatMap((it) => it.passages);
  const mend = makeMender(documents);
  const asked = readLines([...sections, { url: null, asked: NOT_OURS }], mend);
  const inPassages = countTerms(passages);
  const known = new Map(inPassages);
  for (const [term, count] of countAsked(asked)) known.set(term, Math.max(known.get(term) ?? 0, count));
  const all = passages.length + 1;
  const weights = new Map([...known].map(([term, count]) => [term, Math.log(all / (count + 1)) / Math.log(all)]));
  const weigh = (term: string) => weights.get(term) ?? 1;
  const sentences = sections.flatMap((it) => indexSentences(it, weigh));
  return {
    ...{ weigh, mend, isCommon: (word) => COMMON.has(stemWord(word)) },
    search: makeSearch(sections, asked),
    passages: new Map(passages.map((it) => [it.id, it])),
    sentences: Map.groupBy(sentences, (it) => it.passage.id),
    sections: Map.groupBy(sentences, (it) => it.url),
    lines: indexLines(asked, weigh),
    guess: learnSections([...asked.map(exampleOf), ...examplesIn(sections, sentences)]),
    isKnown: (term) => known.has(term),
    isWritten: (term) => inPassages.has(term),
  };
}

function exampleOf({ url, terms, words }: AskedLine): Example {
  return { url, features: featuresOf(toPairs(terms), words) };
}

/** The heading of a section and each of its sentences, where customers ask for it at all. */
function examplesIn(sections: readonly KnowledgeSection[], sentences: readonly IndexedSentence[]): Example[] {
  const known = sections.filter((it) => it.asked.length > 0);
  const urls = new Set(known.map((it) => it.url));
  const headings = known.map(({ url, heading }) =>
    exampleOf({ url, terms: readTerms(heading), words: allWords(heading) }),
  );
  const texts = sentences
    .filter((it) => urls.has(it.url))
    .map(({ url, terms, text }) => ({
      url,
      features: featuresOf(toPairs([...terms].map((term) => ({ term, plain: false }))), allWords(text)),
    }));
  return [...headings, ...texts];
}

function toPairs(terms: readonly { term: string; plain: boolean }[]): (readonly [string, boolean])[] {
  return terms.map(({ term, plain }) => [term, plain] as const);
}

function countTerms(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, headings } of passages) {
    const terms = new Set(readTerms(`${headings.at(-1) ?? ""}. ${text}`).map((it) => it.term));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** In how many sections customers ask with a term. */
function countAsked(asked: readonly AskedLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of Map.groupBy(
    asked.filter((it) => it.url !== null),
    (it) => it.url,
  ).values()) {
    const terms = new Set(lines.flatMap((it) => it.terms.map(({ term }) => term)));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function makeSearch(sections: readonly KnowledgeSection[], asked: readonly AskedLine[]): MiniSearch {
  const search = new MiniSearch({
    fields: ["heading", "asked", "text", "above"],
    // Customers' lines are read already.
    tokenize: (text, field) => (field === "asked" ? text.split(" ") : readTerms(text).map((it) => it.term)),
    processTerm: (term) => term,
  });
  const linesOf = Map.groupBy(asked, (it) => it.url);
  search.addAll(
    sections.flatMap(({ passages, url }) =>
      passages.map(({ id, text, headings }) => ({
        ...{
          id,
          text,
          heading: headings.at(-1) ?? "",
          above: headings.slice(0, -1).join(". "),
          asked: (linesOf.get(url) ?? []).flatMap((it) => it.terms.map(({ term }) => term)).join(" "),
        },
      })),
    ),
  );
  return search;
}
