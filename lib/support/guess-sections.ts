import { featuresOf } from "@/lib/knowledge/features-of";
import type { KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import type { Guess } from "@/lib/knowledge/learn-sections";
import type { Ask } from "./read-question";

/** What weighs no more is an everyday word, as in read-question.ts. */
const PLAIN = 0.1;

const guessed = new WeakMap<Ask, Guess>();

/** What was told before says less than what is asked. */
const TOLD = 0.4;

/** How likely each section is meant by what is asked, by its address; under null that none of them is. */
export function guessSections(ask: Ask, index: KnowledgeIndex): Guess {
  const known = guessed.get(ask);
  if (known) return known;
  const guess = index.guess(featuresOf(termsOf(ask), ask.words));
  const whole = ask.told ? withTold(guess, ask, ask.told, index) : guess;
  guessed.set(ask, whole);
  return whole;
}

/** "I paid by card. Do I get it back?" is guessed by its question and by the whole. */
function withTold(guess: Guess, ask: Ask, told: Ask, index: KnowledgeIndex): Guess {
  const features = featuresOf([...termsOf(told), ...termsOf(ask)], [...told.words, ...ask.words]);
  const whole = index.guess(features);
  const urls = new Set([...guess.keys(), ...whole.keys()]);
  return new Map([...urls].map((it) => [it, (1 - TOLD) * (guess.get(it) ?? 0) + TOLD * (whole.get(it) ?? 0)]));
}

function termsOf({ terms, names, unknownTerms }: Ask): (readonly [string, boolean])[] {
  return [
    // What no file says may be what no file answers.
    ...unknownTerms.map((term) => [term, false] as const),
    ...[...terms].map(([term, weight]) => [term, weight <= PLAIN] as const),
    ...names.map((name) => [name, false] as const),
  ];
}
