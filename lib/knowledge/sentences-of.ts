/** A stop, then a blank and what can begin a sentence. "No. 5", "e.g. Slack" and "99.9 % SLA" stay whole. */
const END = /(?<!\b(?:e\.g|i\.e|etc|approx|No|Mr|Ms|Dr))[.!?]["”)]?\s+(?=["“(]?[\p{Lu}\p{N}£])/gu;
/** "No." alone says nothing: it goes with what follows. */
const SHORTEST = 12;

/** The sentences of a passage, each as it stands there. A row of a table has none. */
export function sentencesOf(passage: string): string[] {
  if (passage.startsWith("|")) return [];
  const sentences: string[] = [];
  let from = 0;
  for (const end of passage.matchAll(END)) {
    const to = end.index + end[0].trimEnd().length;
    if (to - from < SHORTEST) continue;
    sentences.push(passage.slice(from, to));
    from = end.index + end[0].length;
  }
  const rest = passage.slice(from).trim();
  return rest ? [...sentences, rest] : sentences;
}
