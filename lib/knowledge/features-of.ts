/** Everyday words tell little, and a word by itself less than what it stands for. */
const PLAIN = 0.5;
const WORD = 0.5;

/** What learn-sections.ts sees of a question: its terms, of which `true` marks the plain ones, and all its words. */
export function featuresOf(terms: Iterable<readonly [string, boolean]>, words: Iterable<string>): Map<string, number> {
  const features = new Map<string, number>();
  for (const [term, isPlain] of terms) features.set(term, Math.max(features.get(term) ?? 0, isPlain ? PLAIN : 1));
  for (const word of words) features.set(`~${word}`, WORD);
  return features;
}
