import { stemWord } from "./stem-word";
import { WRITTEN_SHORT } from "./written-short";

/** Small words that make no difference between two questions. */
const SMALL = new Set(
  "a an the of do does did is are am was were be been to for in on at it its please can i".split(" "),
);

/** The stem of every word of a text, also of those that are never searched: for comparing a question with a heading. */
export function allWords(text: string, mend: (word: string) => string = (word) => word): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .flatMap((word) => WRITTEN_SHORT.get(word) ?? mend(word))
      .filter((it) => !SMALL.has(it))
      .map(stemWord),
  );
}
