import { PLAIN_WORDS, STOP_WORDS } from "./plain-words";
import { stemWord } from "./stem-word";
import { SYNONYMS } from "./synonyms";
import { WRITTEN_SHORT } from "./written-short";

/**
 * What is searched of a word: its stem (`deliv`), the concept it stands for (`=price`), or the name of something sold
 * (`@starter`). `plain` marks everyday words, which say little about the subject, `isInner` the words inside a phrase
 * of our own files.
 */
export type Term = { term: string; word: string; plain: boolean; isInner?: true };

/** Names that are also words: a name in the files when written with a capital, in a question unless the word fits better. */
const NAMES = new Set(["starter", "professional", "enterprise", "growth", "business"]);
/** "my business", "a small business", "our growth". The other names are seldom meant as words. */
const ALSO_WORDS = new Set(["business", "growth"]);
const NO_NAME_AFTER = new Set("my our a small own local family online little their any".split(" "));
const LONGEST_PHRASE = 5;

const CONCEPTS = new Map(
  SYNONYMS.flatMap(([concept, phrases]) =>
    phrases.map((it) => [it.split(" ").map(stemWord).join(" "), `=${concept}`] as const),
  ),
);
const FIRST_STEMS = new Set([...CONCEPTS.keys()].map((it) => it.split(" ")[0] ?? it));
const PLAIN_STEMS = new Set(PLAIN_WORDS.map(stemWord));
const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

/**
 * The terms of a text, in its order. `mend` sets a misspelt word of a question right; without it the text is one of
 * ours, in which a name has its capital.
 */
export function readTerms(text: string, mend?: (word: string) => string): Term[] {
  const raw = plainText(text).match(WORD) ?? [];
  const words = raw.map((it) => it.toLowerCase()).map((it) => (mend ? mend(WRITTEN_SHORT.get(it) ?? it) : it));
  const stems = words.map(stemWord);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const found = findConcept(stems, at);
    const isNamed = (found?.length ?? 0) < 2 && isName(raw, words, at, mend !== undefined);
    if (isNamed) terms.push({ term: `@${word}`, word, plain: false });
    else if (found) {
      const phrase = words.slice(at, at + found.length);
      terms.push({ term: found.concept, word: phrase.join(" "), plain: false });
      if (!mend && phrase.length > 1) terms.push(...phrase.filter(isSearched).map(innerTerm));
    } else if (isSearched(word)) terms.push(wordTerm(word));
    at += found && !isNamed ? found.length : 1;
  }
  return terms;
}

function isSearched(word: string): boolean {
  return !STOP_WORDS.has(word);
}

function innerTerm(word: string): Term {
  return { ...wordTerm(word), isInner: true };
}

function wordTerm(word: string): Term {
  const term = stemWord(word);
  return { term, word, plain: PLAIN_STEMS.has(term) };
}

function findConcept(stems: readonly string[], at: number): { concept: string; length: number } | null {
  if (!FIRST_STEMS.has(stems[at] ?? "")) return null;
  for (let length = Math.min(LONGEST_PHRASE, stems.length - at); length > 0; length -= 1) {
    const concept = CONCEPTS.get(stems.slice(at, at + length).join(" "));
    if (concept) return { concept, length };
  }
  return null;
}

function isName(raw: readonly string[], words: readonly string[], at: number, isQuestion: boolean): boolean {
  const word = words[at] ?? "";
  if (!NAMES.has(word)) return false;
  if (!isQuestion) return /^\p{Lu}/u.test(raw[at] ?? "");
  return (
    /^(plan|package|subscription|one)s?$/.test(words[at + 1] ?? "") ||
    !(ALSO_WORDS.has(word) && NO_NAME_AFTER.has(words[at - 1] ?? ""))
  );
}

/** One spelling of what is the same: no accents, no apostrophes, 1,000 as 1000, "e-mail" and "add-on" in one word. */
function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\d),(?=\d{3}\b)/g, "$1")
    .replace(/[’‘ʼ']s\b/g, "")
    .replace(/[’‘ʼ']/g, "")
    .replace(/\b(e)-(mail)/gi, "$1$2")
    .replace(/\b(add)[- ](ons?)\b/gi, "$1$2")
    .replace(/\b(set)[- ](up)\b/gi, "$1$2");
}
