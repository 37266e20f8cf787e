import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import { RELATED } from "@/lib/knowledge/related-terms";
import type { Searched } from "./best-sentence";
import { namesIn } from "./coverage";
import { figuresIn, type RankedSentence, rankSentences, SAME_QUESTION } from "./rank-sentences";
import type { Ask } from "./read-question";

const MOST = 4;
/** A section of so many characters is said whole. */
const SHORT = 400;
const LEAST_ALIKE = 0.6;
const LEAST_GUESS = 0.4;
const WELL_COVERED = 0.85;
const SAME_COVERAGE = 0.02;
const SAME_SCORE = 0.12;
/** What another word says at least this well, need not be said. */
const AS_GOOD = 0.5;
/** An everyday word that is left over is no reason to say more. */
const LEAST_GAIN = 0.15;

/**
 * The sentence that answers best with what a good colleague would say along with it, in the order of the file: the whole
 * of a short section, of a long one what answers as well, what tells of the words that are left, and what comes next. A
 * figure that is asked for, and told, is enough.
 */
export function completeAnswer(ask: Ask, found: RankedSentence, searched: Searched): IndexedSentence[] {
  const { sentence, coverage, alike } = found;
  const all = searched.index.sections.get(sentence.url) ?? [sentence];
  const section = all.filter((it) => it === sentence || fits(ask, it));
  const figures = ask.figure === null ? 0 : figuresIn(sentence, ask.figure, ask.counted);
  const isFigure = figures > 0;
  if (isFigure && ask.names.length > 0) return inOrder([sentence, ...tellingRest(ask, sentence, section)]);
  const near = rankSentences(ask, { ...searched, sentences: section })
    .filter((it) => it.coverage >= coverage - SAME_COVERAGE && it.score >= found.score - SAME_SCORE)
    .map((it) => it.sentence);
  const wanted = [sentence, ...near, ...tellingRest(ask, sentence, section)];
  const isExact = figures === 1 && coverage >= WELL_COVERED;
  if (isFigure && (isExact || alike < SAME_QUESTION)) return inOrder(wanted);
  const whole = section.filter(isWhole);
  const isStory = sentence.passage.source.startsWith("guides/");
  const next = whole.filter((it) => it.at > sentence.at && it.passage.id === sentence.passage.id);
  const isSame = alike >= LEAST_ALIKE || found.guess >= LEAST_GUESS;
  if (isSame)
    return inOrder([...wanted.slice(0, 1), ...whole.filter((it) => it.at === 0), ...wanted, ...next, ...whole]);
  if (isStory) return inOrder(wanted);
  if (whole.reduce((sum, it) => sum + it.text.length + 1, 0) <= SHORT) return inOrder([...wanted, ...next, ...whole]);
  return inOrder(coverage >= WELL_COVERED ? wanted : [...wanted, ...next.slice(0, 1)]);
}

/** What is said of another thing that is sold answers another question. */
function fits({ names }: Ask, { terms }: IndexedSentence): boolean {
  const own = namesIn(terms);
  return names.length === 0 || own.length === 0 || own.some((it) => names.includes(it));
}

/** Of the other sentences those that say what is asked and not said yet, the most telling first. */
function tellingRest({ terms }: Ask, said: IndexedSentence, section: readonly IndexedSentence[]): IndexedSentence[] {
  const left = new Map([...terms].filter(([term]) => !says(said, term)));
  const told: IndexedSentence[] = [];
  while (left.size > 0 && told.length < MOST) {
    const gains = section.map((it) => ({ it, gain: gainOf(it, left) }));
    const best = gains.reduce((a, b) => (b.gain > a.gain ? b : a), { it: said, gain: LEAST_GAIN });
    if (best.it === said) break;
    told.push(best.it);
    for (const term of left.keys()) if (says(best.it, term)) left.delete(term);
  }
  return told;
}

function gainOf(sentence: IndexedSentence, left: ReadonlyMap<string, number>): number {
  return [...left].reduce((sum, [term, weight]) => sum + (says(sentence, term) ? weight : 0), 0);
}

function says({ terms }: IndexedSentence, term: string): boolean {
  return terms.has(term) || (RELATED.get(term) ?? []).some(([other, share]) => share >= AS_GOOD && terms.has(other));
}

/** A fragment of a list or a table says little where it is not asked for. */
function isWhole({ text }: IndexedSentence): boolean {
  return /[.!?]["”)]?$/.test(text);
}

function inOrder(wanted: readonly IndexedSentence[]): IndexedSentence[] {
  return [...new Set(wanted)].slice(0, MOST).toSorted((a, b) => a.at - b.at);
}
