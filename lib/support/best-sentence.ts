import type { KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import { type RankedSentence, rankSentences } from "./rank-sentences";
import type { Ask } from "./read-question";

/** What is searched: the sentences that may answer, and what their words weigh. */
export type Searched = { sentences: readonly IndexedSentence[]; index: KnowledgeIndex };

/** Below these nothing is said: half an answer to another question is worse than none. */
const LEAST_COVERAGE = 0.6;
const LEAST_OF_KNOWN = 0.52;
const LEAST_OF_STORY = 0.75;
const LEAST_SCORE = 0.62;
/** A heading that asks the same makes up for words that are missing. */
export const ALIKE = 0.78;
/** So much of a question may be words that stand nowhere in the files. */
const MOST_UNKNOWN = 0.35;
/** Everyday words weigh less than this; what weighs more is a subject. */
export const LEAST_SUBJECT = 0.2;
const LEAST_DENSITY = 0.25;
const LEAST_HEADING = 0.3;
/** How far behind the likeliest sentence one may be that answers where that does not. */
const MOST_BEHIND = 0.3;
const NAME = 0.5;

/** The sentence that answers best, or null when none answers. */
export function bestSentence(ask: Ask, { sentences, index }: Searched): RankedSentence | null {
  const known = [...ask.terms.values()].reduce((sum, it) => sum + it, 0) + ask.names.length * NAME;
  if (ask.unknown / (ask.unknown + known || 1) > MOST_UNKNOWN) return null;
  const ranked = rankSentences(ask, sentences, index);
  const least = (ranked[0]?.score ?? 0) - MOST_BEHIND;
  const near = ranked.filter((it) => it.score >= least);
  return near.find((it) => answers(ask, it)) ?? near.find((it) => mayAnswer(ask, it)) ?? null;
}

function answers(ask: Ask, found: RankedSentence): boolean {
  const least = isStory(found) ? LEAST_OF_STORY : LEAST_COVERAGE;
  if (found.coverage >= least && found.score >= LEAST_SCORE && isAbout(ask, found)) return true;
  return found.alike >= ALIKE && found.coverage >= LEAST_OF_KNOWN && ask.unknown === 0;
}

/** All words of the question are words of ours: fewer of them need to be in one sentence, if that is about them. */
function mayAnswer(ask: Ask, found: RankedSentence): boolean {
  const isFocused = found.alike >= LEAST_HEADING || found.density >= LEAST_DENSITY;
  return (
    ask.unknown === 0 &&
    found.coverage >= LEAST_OF_KNOWN &&
    found.score >= LEAST_SCORE &&
    isFocused &&
    !isStory(found) &&
    isAbout(ask, found)
  );
}

/** A guide tells stories, in which the words of a question may stand by chance. */
function isStory({ sentence }: RankedSentence): boolean {
  return sentence.passage.source.startsWith("guides/");
}

/** One common word of the question in a long sentence about something else is no answer. */
function isAbout(ask: Ask, { sentence, alike, density }: RankedSentence): boolean {
  const subjects = [...ask.terms]
    .filter(([term, weight]) => weight > LEAST_SUBJECT && !/^\p{N}/u.test(term))
    .map(([term]) => term);
  if (subjects.length + ask.names.length === 0) return alike >= ALIKE;
  const isOurs = subjects.some((it) => it.startsWith("="));
  return (
    isOurs ||
    subjects.some((it) => isNameIn(sentence.text, it)) ||
    subjects.length + ask.names.length > 1 ||
    ask.figure !== null ||
    alike >= LEAST_HEADING ||
    density >= LEAST_DENSITY
  );
}

/** "OpenAI", "Xero": a name in the files, and so what the question is about. */
function isNameIn(text: string, term: string): boolean {
  const names = text.match(/(?<=\S )\p{Lu}\p{L}+|^\p{Lu}\p{Ll}+\p{Lu}\p{L}*/gu) ?? [];
  return names.some((it) => it.toLowerCase().startsWith(term));
}
