import { closestWord } from "./closest-word";
import type { KnowledgeDocument } from "./document";
import { PLAIN_WORDS, STOP_WORDS } from "./plain-words";
import { REAL_NAMES, REAL_WORDS } from "./real-words-data";
import { stemWord } from "./stem-word";
import { SYNONYMS } from "./synonyms";

/** No word of ours is longer. */
const LONGEST = 20;
/** Words whose comparison is kept, because the same few are misspelt again and again. */
const MOST_KEPT = 5_000;

/**
 * Sets misspelt words of questions right. A word that is ours or common is none misspelt, whatever it is close to;
 * another becomes the closest word of ours, or else the closest common one.
 */
export function makeMender(documents: readonly KnowledgeDocument[]): (word: string) => string {
  const written = documents.flatMap((it) => wordsOf(it.markdown.replace(/<!--[\s\S]*?-->/g, "")));
  const synonyms = SYNONYMS.flatMap(([, phrases]) => phrases.flatMap((it) => it.split(" ")));
  const ours = new Set([...written, ...synonyms, ...PLAIN_WORDS, ...STOP_WORDS].filter((it) => it.length > 2));
  const stems = new Set([...ours, ...REAL_WORDS, ...REAL_NAMES].map(stemWord));
  // A misspelt word keeps its first letter, so it is compared with few.
  const byLetter = Map.groupBy([...ours, ...REAL_WORDS], (it) => it[0] ?? "");
  // Customers are quoted with their slips; what is close to no word is one that only they use.
  for (const word of new Set(documents.flatMap((it) => it.sections.flatMap(({ asked }) => wordsOf(asked.join(" ")))))) {
    if (stems.has(stemWord(word)) || !closestWord(word, byLetter.get(word[0] ?? "") ?? [])) ours.add(word);
  }
  const mended = new Map<string, string>();
  return (word) => {
    if (ours.has(word) || word.length > LONGEST || /^\p{N}/u.test(word)) return word;
    const known = mended.get(word);
    if (known) return known;
    const isReal = stems.has(stemWord(word));
    const found = isReal ? word : (closestWord(word, byLetter.get(word[0] ?? "") ?? []) ?? word);
    if (mended.size >= MOST_KEPT) mended.clear();
    mended.set(word, found);
    return found;
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}
