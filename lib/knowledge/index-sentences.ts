import { allWords } from "./all-words";
import type { KnowledgeSection } from "./document";
import type { Passage } from "./passage";
import { readTerms } from "./read-terms";
import { sentencesOf } from "./sentences-of";

/** A sentence of the files, ready to be compared with a question. */
export type IndexedSentence = {
  passage: Passage;
  text: string;
  /** Its place among the sentences of its section, from 0. */
  at: number;
  /** What stands before the first heading of a file only introduces it. */
  isIntroduction: boolean;
  terms: ReadonlySet<string>;
  /** Of all its terms. */
  weight: number;
  /** Of the passage it stands in. */
  around: ReadonlySet<string>;
  /** The terms that stand behind a number, and how often: what the sentence counts. */
  counts: ReadonlyMap<string, number>;
  /** The heading right above it, and the one above that. */
  heading: IndexedHeading;
  above: IndexedHeading;
  /** The address of its section, by which index-lines.ts knows the other ways to ask for it. */
  url: string;
  /** In which share of the section's sentences a term stands: what the section is about. */
  focus: ReadonlyMap<string, number>;
};

/** `words` are all of them, also those that are never searched. */
export type IndexedHeading = { terms: ReadonlySet<string>; words: ReadonlySet<string>; weight: number };

type Weigh = (term: string) => number;

const COUNTED = /(?<![\p{N}£:])(?:\p{N}[\p{N},.]*|one|two|three|four|five|unlimited|no) ((?:[\p{L}-]+\s?){1,3})/giu;

/** The sentences of a section, in their order. `weigh` says how much a term tells. */
export function indexSentences(
  { heading: title, level, url, passages }: KnowledgeSection,
  weigh: Weigh,
): IndexedSentence[] {
  const heading = indexHeading(title, weigh);
  const above = indexHeading(passages[0]?.headings.at(-2) ?? "", weigh);
  const texts = passages.flatMap((passage) => sentencesOf(passage.text).map((text) => ({ passage, text })));
  const terms = texts.map(({ text }) => termsOf(text));
  const around = new Map(passages.map((it) => [it, termsOf(it.text)]));
  const focus = new Map<string, number>();
  for (const term of terms.flatMap((it) => [...it])) focus.set(term, (focus.get(term) ?? 0) + 1 / terms.length);
  return texts.map(({ passage, text }, at) => ({
    ...{ passage, text, at, url, heading, above, focus, isIntroduction: level === 1 },
    terms: terms[at] ?? new Set(),
    weight: weightOf(terms[at] ?? new Set(), weigh),
    around: around.get(passage) ?? new Set(),
    counts: countsOf(text),
  }));
}

function indexHeading(title: string, weigh: Weigh): IndexedHeading {
  const terms = new Set(readTerms(title).flatMap((it) => (it.isInner ? [] : [it.term])));
  return { terms, words: allWords(title), weight: weightOf(terms, weigh) };
}

function weightOf(terms: ReadonlySet<string>, weigh: Weigh): number {
  return [...terms].reduce((sum, it) => sum + weigh(it), 0);
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, behind = ""] of text.matchAll(COUNTED)) {
    for (const term of termsOf(behind)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function termsOf(text: string): Set<string> {
  return new Set(readTerms(text).map((it) => it.term));
}
