import type { KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import { nearestLines } from "./nearest-lines";
import { figuresIn, type RankedSentence, rankSentences, SAME_QUESTION } from "./rank-sentences";
import type { Ask } from "./read-question";

/** What is searched: the sentences that may answer, and what their words weigh. */
export type Searched = { sentences: readonly IndexedSentence[]; index: KnowledgeIndex };

/** Below these nothing is said: half an answer to another question is worse than none. */
const LEAST_COVERAGE = 0.55;
const LEAST_OF_UNKNOWN = 0.6;
const LEAST_OF_KNOWN = 0.56;
const LEAST_OF_STORY = 0.75;
/** So much of what is asked must be said by the sentence itself. */
const LEAST_DIRECT = 0.5;
const LEAST_OF_FIGURE = 0.75;
const LEAST_SCORE = 0.62;
/** A heading that asks the same makes up for words that are missing. */
export const ALIKE = 0.78;
/** So much of a question may be words that stand nowhere in the files. */
const MOST_UNKNOWN = 0.35;
/** Everyday words weigh less than this; what weighs more is a subject. */
export const LEAST_SUBJECT = 0.2;
const LEAST_DENSITY = 0.25;
const LEAST_HEADING = 0.45;
const LEAST_HEADING_OF_STORY = 0.55;
/** How far behind the likeliest sentence one may be that answers where that does not. */
const MOST_BEHIND = 0.3;
/** So close behind it, one of another section may be meant. */
const CLOSE = 0.05;
const NAME = 0.5;
/** A question so alike to one that no file answers needs a section that is asked for in words more alike. */
const LEAST_NOT_OURS = 0.6;
const WELL_COVERED = 0.95;

/** The sentence that answers best, or null when none answers. */
export function bestSentence(ask: Ask, searched: Searched): RankedSentence | null {
  const known = [...ask.terms.values()].reduce((sum, it) => sum + it, 0) + ask.names.length * NAME;
  if (ask.unknown / (ask.unknown + known || 1) > MOST_UNKNOWN) return null;
  const { index } = searched;
  const ranked = rankSentences(ask, searched);
  const least = (ranked[0]?.score ?? 0) - MOST_BEHIND;
  const notOurs = nearestLines(ask, index).get(null)?.alike ?? 0;
  const near = ranked.filter(
    (it) =>
      it.score >= least &&
      (notOurs < LEAST_NOT_OURS || it.alike > notOurs || (notOurs < SAME_QUESTION && isSaid(ask, it))),
  );
  const first = near.find((it) => answers(ask, it));
  return (first && nearer(ask, first, near)) ?? near.find((it) => mayAnswer(ask, it)) ?? null;
}

/** Of two sections that are close, the one that is asked for in words more alike. */
function nearer(ask: Ask, first: RankedSentence, near: readonly RankedSentence[]): RankedSentence {
  // Where a figure is asked for, the sentence that has it was found by that.
  if (ask.figure !== null) return first;
  const close = near.filter((it) => it.score >= first.score - CLOSE && it.alike > first.alike && answers(ask, it));
  return close.reduce((a, b) => (b.alike > a.alike ? b : a), first);
}

/** What the files say word for word, they say; everyday words alone say nothing. */
function isSaid({ terms }: Ask, { coverage }: RankedSentence): boolean {
  return coverage > WELL_COVERED && [...terms.values()].some((it) => it > LEAST_SUBJECT);
}

/** A sum or a time must be that of what is asked: a plan's price is no price of its custom integrations. */
function leastDirect({ figure, counted, names }: Ask, { sentence, alike }: RankedSentence): number {
  const isFigure = figure !== null && names.length === 0 && figuresIn(sentence, figure, counted) > 0;
  return isFigure && alike < ALIKE ? LEAST_OF_FIGURE : LEAST_DIRECT;
}

function answers(ask: Ask, found: RankedSentence): boolean {
  if (found.direct < leastDirect(ask, found)) return false;
  if (isStory(found) && found.alike < LEAST_HEADING_OF_STORY) return false;
  const usual = found.unknown > 0 ? LEAST_OF_UNKNOWN : LEAST_COVERAGE;
  const least = isStory(found) ? LEAST_OF_STORY : usual;
  if (found.coverage >= least && found.score >= LEAST_SCORE && isAbout(ask, found)) return true;
  return found.alike >= ALIKE && found.coverage >= LEAST_OF_KNOWN && found.unknown === 0;
}

/** All words of the question are words of ours: fewer of them need to be in one sentence, if that is about them. */
function mayAnswer(ask: Ask, found: RankedSentence): boolean {
  const isFocused = found.alike >= LEAST_HEADING || found.density >= LEAST_DENSITY;
  return (
    found.unknown === 0 &&
    found.direct >= leastDirect(ask, found) &&
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
