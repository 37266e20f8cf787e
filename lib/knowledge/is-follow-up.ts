/** How people go on from what was said: "and the other one?", "what about …", "how long does it take?". */
const OPENS = /^\W*(?:and|n|so|but|or|also|then|what about|how about|same|what if|ok(?:ay)?,? and)\b/i;
const POINTS_BACK = /\b(?:it|its|that|this|they|them|their|those|these|there|one|ones|both|either|same)\b/i;
const MOST_WORDS = 14;
const FEW_WORDS = 4;

/** True when a question is understood only with the one before it. */
export function isFollowUp(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return OPENS.test(text) || words <= FEW_WORDS || (words <= MOST_WORDS && POINTS_BACK.test(text));
}
