import type { KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import type { Guess } from "@/lib/knowledge/learn-sections";
import { guessSections } from "./guess-sections";
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
const NAME = 0.5;
/** What is so much less likely meant than the likeliest does not answer. */
const LEAST_SHARE = 0.05;
/** A section as likely is meant, or a likely one so many times ahead of the next. */
const CLEAR = 0.3;
const LEAST_CLEAR = 0.2;
const AHEAD = 3;
/** So likely it is, that a word nobody knows need not matter. */
const SURE = 0.85;
const MOST_OF_SURE = 0.6;
const COMMON_UNKNOWN = 0.5;
/** Of the section that is meant so much must be covered, less where something sold is named. */
const LEAST_OF_MEANT = 0.45;
const LEAST_OF_NAMED = 0.35;
/** What weighs as much is rare, and must not be missing. */
const RARE = 0.8;
const LEAST_DIRECT_OF_RARE = 0.42;
/** How likely a section must be, beside that none is meant; below the least none, that says nothing. */
const NOT_OURS = 0.6;
const FAR_LIKELIER = 1.5;
const LEAST_NONE = 0.1;
const ALMOST_SAME = 0.93;
/** A question so alike to one that no file answers needs a section that is asked for in words more alike. */
const LEAST_NOT_OURS = 0.6;
const WELL_COVERED = 0.95;

/** The sentence that answers best, or null when none answers. */
export function bestSentence(ask: Ask, searched: Searched): RankedSentence | null {
  const known = [...ask.terms.values()].reduce((sum, it) => sum + it, 0) + ask.names.length * NAME;
  const guess = guessSections(ask, searched.index);
  const meant = meantBy(guess);
  const most = Math.max(0, ...[...guess].map(([url, it]) => (url === null ? 0 : it)));
  const mayBeUnknown = meant !== null && (guess.get(meant) ?? 0) >= SURE && isLeftOver(ask);
  if (ask.unknown / (ask.unknown + known || 1) > (mayBeUnknown ? MOST_OF_SURE : MOST_UNKNOWN)) return null;
  const ranked = rankSentences(ask, searched);
  const least = (ranked[0]?.score ?? 0) - MOST_BEHIND;
  const near = ranked.filter((it) => it.score >= least && isOurs(ask, it, searched));
  return (
    near.find(
      (it) =>
        (it.sentence.url === meant && isMeant(ask, it)) ||
        ((it.guess >= most * LEAST_SHARE || it.alike >= SAME_QUESTION) && answers(ask, it)),
    ) ??
    near.find((it) => mayAnswer(ask, it)) ??
    null
  );
}

/** The section that is meant by far, if any is. */
function meantBy(guess: Guess): string | null {
  const [first, second] = [...guess].toSorted((a, b) => b[1] - a[1]);
  if (!first) return null;
  const [url, likely] = first;
  return likely >= CLEAR || (likely >= LEAST_CLEAR && likely >= (second?.[1] ?? 0) * AHEAD) ? url : null;
}

/** One common word that no file has is no other subject, where no figure and nothing sold is asked for. */
function isLeftOver({ unknown, names, figure }: Ask): boolean {
  return unknown <= COMMON_UNKNOWN && names.length === 0 && figure === null;
}

/** Of the section that is meant a sentence need not have so many of the words. */
function isMeant(ask: Ask, { coverage, guess, direct }: RankedSentence): boolean {
  if (ask.unknown > 0) return isLeftOver(ask) && guess >= SURE && coverage >= LEAST_OF_MEANT;
  // A rare word that the section does not have asks for what it does not tell: a plan's company car.
  const isTold = direct >= LEAST_DIRECT_OF_RARE || Math.max(0, ...ask.terms.values()) < RARE;
  return isTold && coverage >= (ask.names.length > 0 ? LEAST_OF_NAMED : LEAST_OF_MEANT);
}

/** Not when the question is likelier one that no file answers, or more alike to one. */
function isOurs(ask: Ask, it: RankedSentence, { index }: Searched): boolean {
  const none = guessSections(ask, index).get(null) ?? 0;
  const notOurs = nearestLines(ask, index).get(null)?.alike ?? 0;
  const isNearer = it.alike > notOurs;
  const isLikelier = it.guess >= none * NOT_OURS || none < LEAST_NONE;
  if (!isLikelier && !(isNearer && it.alike >= ALMOST_SAME)) return false;
  if (isNearer || notOurs < LEAST_NOT_OURS) return true;
  const isFarLikelier = ask.unknown === 0 && it.guess >= none * FAR_LIKELIER;
  return notOurs < SAME_QUESTION && (isFarLikelier || isSaid(ask, it));
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
