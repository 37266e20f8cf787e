import { allWords } from "./all-words";
import { readTerms } from "./read-terms";

/** A way to ask for what a section says; `url` is null for what no section says. */
export type IndexedLine = {
  url: string | null;
  terms: ReadonlySet<string>;
  /** Of all its terms. */
  weight: number;
  /** How many words it has. */
  length: number;
};

export type IndexedLines = {
  lines: readonly IndexedLine[];
  /** The places of the lines that have a term, and of those that have a word. */
  byTerm: ReadonlyMap<string, readonly number[]>;
  byWord: ReadonlyMap<string, readonly number[]>;
  /** All terms with which a section is asked for. */
  termsOf: ReadonlyMap<string | null, ReadonlySet<string>>;
};

/** What an everyday word weighs, as in read-question.ts. */
const PLAIN = 0.1;

type Asked = { url: string | null; asked: readonly string[] };
type Reading = { weigh: (term: string) => number; mend: (word: string) => string };

/** The ways to ask for each section, as customers write them: a name of something sold needs no capital. */
export function indexLines(sections: readonly Asked[], { weigh, mend }: Reading): IndexedLines {
  const lines: IndexedLine[] = [];
  const byTerm = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const termsOf = new Map<string | null, ReadonlySet<string>>();
  for (const { url, asked } of sections) {
    for (const text of asked) {
      const weights = new Map(readTerms(text, mend).map((it) => [it.term, it.plain ? PLAIN : weigh(it.term)]));
      const terms = new Set(weights.keys());
      const words = allWords(text, mend);
      for (const it of terms) addTo(byTerm, it, lines.length);
      for (const it of words) addTo(byWord, it, lines.length);
      termsOf.set(url, new Set([...(termsOf.get(url) ?? []), ...terms]));
      const weight = [...weights.values()].reduce((sum, it) => sum + it, 0);
      lines.push({ url, terms, weight, length: words.size });
    }
  }
  return { lines, byTerm, byWord, termsOf };
}

function addTo(groups: Map<string, number[]>, key: string, at: number): void {
  const group = groups.get(key);
  if (group) group.push(at);
  else groups.set(key, [at]);
}
