import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import type { Ask } from "./read-question";

/** What an answer has to hold that is asked how often, how large or of which version something is. */
const MEASURES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /\bhow (?:often|frequent(?:ly)?|regular(?:ly)?)\b/i,
    /\b(?:once|twice|times|every|each|never|daily|weekly|monthly|yearly|per|(?:a|an|one) (?:hour|day|week|month|quarter|year)|minutes?)\b/i,
  ],
  [/\bhow many (?:minutes?|mins?|seconds?|secs?)\b/i, /\b(?:minutes?|seconds?|hours?|at once|immediately)\b/i],
  [/\bhow many times\b/i, /\b(?:once|twice|times|tries|attempts|never)\b|\d/i],
  [
    /\b(?:(?:file|upload|attachment|message|payload) sizes?|(?:max(?:imum)?|biggest|largest) (?:file|size|upload|attachment)s?)\b/i,
    /\b(?:[kmg]b|(?:kilo|mega|giga)bytes?|sizes?|larger?|big)\b/i,
  ],
  [/\b(?:which|what|whats) (?:\w+ ){0,2}version\b/i, /\bversions?\b/i],
  [
    /\b(?:shortest|smallest|polling|minimum) interval\b|\bevery \d+ (?:seconds?|secs?)\b/i,
    /\b(?:intervals?|seconds?|minutes?|every)\b/i,
  ],
  [/\bper (?:second|minute|hour)\b/i, /\b(?:seconds?|minutes?|hours?)\b/i],
];

/** Whether what is told holds the measure that is asked for: also a section that is meant may not tell it. */
export function tellsMeasure({ text, mended }: Ask, told: readonly IndexedSentence[]): boolean {
  const said = told.map((it) => it.text).join(" ");
  return MEASURES.every(([asked, holds]) => !(asked.test(text) || asked.test(mended)) || holds.test(said));
}
