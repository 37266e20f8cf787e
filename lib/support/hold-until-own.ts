import type { Citation, OnSentence, Sentence } from "@/lib/support/answer";

/** Tells sentences on only once one of them is about the customer's own account; all of them from then on. */
export function holdUntilOwn(onSentence: OnSentence | undefined): OnSentence {
  let held: (readonly [Sentence, readonly Citation[]])[] = [];
  let isOwn = false;
  return (sentence, citations) => {
    isOwn ||= sentence.record !== undefined;
    held.push([sentence, citations]);
    if (!isOwn) return;
    for (const it of held) onSentence?.(...it);
    held = [];
  };
}
