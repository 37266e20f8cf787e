import { allWords } from "./all-words";
import { readTerms, type Term } from "./read-terms";

/** A way to ask, read once for all that is made of it; `url` is that of its section, null for what no section says. */
export type AskedLine = {
  url: string | null;
  terms: readonly Term[];
  /** All its words, by their stems. */
  words: ReadonlySet<string>;
};

/** The ways to ask for each section, as customers write them: a name of something sold needs no capital. */
export function readLines(
  sections: readonly { url: string | null; asked: readonly string[] }[],
  mend: (word: string) => string,
): AskedLine[] {
  return sections.flatMap(({ url, asked }) =>
    asked.map((text) => ({ url, terms: readTerms(text, mend), words: allWords(text, mend) })),
  );
}
