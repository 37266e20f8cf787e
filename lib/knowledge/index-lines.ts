import type { AskedLine } from "./read-lines";

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

/** `weigh` says how much a term tells. */
export function indexLines(asked: readonly AskedLine[], weigh: (term: string) => number): IndexedLines {
  const lines: IndexedLine[] = [];
  const byTerm = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const termsOf = new Map<string | null, Set<string>>();
  for (const { url, terms: read, words } of asked) {
    const weights = new Map(read.map((it) => [it.term, it.plain ? PLAIN : weigh(it.term)]));
    const terms = new Set(weights.keys());
    const all = termsOf.get(url) ?? new Set();
    for (const it of terms) addTo(byTerm, it, lines.length);
    for (const it of words) addTo(byWord, it, lines.length);
    for (const it of terms) all.add(it);
    termsOf.set(url, all);
    const weight = [...weights.values()].reduce((sum, it) => sum + it, 0);
    lines.push({ url, terms, weight, length: words.size });
  }
  return { lines, byTerm, byWord, termsOf };
}

function addTo(groups: Map<string, number[]>, key: string, at: number): void {
  const group = groups.get(key);
  if (group) group.push(at);
  else groups.set(key, [at]);
}
