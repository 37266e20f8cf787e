import type { KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import type { IndexedHeading, IndexedSentence } from "@/lib/knowledge/index-sentences";
import { RELATED } from "@/lib/knowledge/related-terms";
import type { Searched } from "./best-sentence";
import { coverageOf, directnessOf, isGeneral, namesIn, nameWeight } from "./coverage";
import { countFigures, type Figure } from "./figure";
import { guessSections } from "./guess-sections";
import { type NearLine, nearestLines } from "./nearest-lines";
import type { Ask } from "./read-question";

/** A sentence that may answer, how well it does, and the reasons. */
export type RankedSentence = {
  sentence: IndexedSentence;
  score: number;
  /** How much of the question it covers, from 0 to 1. */
  coverage: number;
  /** How much of it the sentence covers without what stands around it. */
  direct: number;
  /** How alike the question and the heading above the sentence are, from 0 to 1. */
  alike: number;
  /** How likely its section is meant, from 0 to 1. */
  guess: number;
  /** How much of the sentence is about the question, from 0 to 1. */
  density: number;
  /** Weight of the words that neither the files nor the nearest way to ask for the sentence have. */
  unknown: number;
};

const ASKS_FOR_RULE =
  /\b(?:policy|policies|rules?|terms|conditions?|how (?:do|does|are|is) .*\bwork|when (?:can|do|am|are))\b/i;
const CONDITION = /\b(?:until|within|when|unless|only|if)\b/;
const UNIT_ASKED = /\b(?:how many|which|what) (minute|hour|day|week|month|year)s?\b/i;
const ASKS_FOR_LIST = /^(?:which|what) (?:\S+ )?\S+s (?:do|does|are|have|can|will|did) /i;
const LIST = /, [^,]+(?:, [^,]+)* and /;
/** The title of a whole part is wider than the heading of a section. */
const ABOVE = 0.8;
/** The files that answer questions come before those that tell stories. */
const FILES: Readonly<Record<string, number>> = { "faq.md": 0.08, "pricing.md": 0.08, "policies.md": 0.04 };
const STORY = -0.15;
const LEAST_IN_HEADING = 0.25;
const SAME = 0.7;
/** As good as the same question. */
export const SAME_QUESTION = 0.85;
const LEAST_COVERAGE = 0.1;
/** The sentences of a section that is as likely meant are looked at, whatever words they have. */
const LIKELY = 0.3;
const LEAST_LIKELY = 1e-9;
const MOST_AT = 6;

/** The sentences that have to do with a question, the likeliest answer first. */
export function rankSentences(ask: Ask, { sentences, index }: Searched): RankedSentence[] {
  const ranked: RankedSentence[] = [];
  const nearest = nearestLines(ask, index);
  const guesses = guessSections(ask, index);
  for (const sentence of sentences) {
    const line = nearest.get(sentence.url) ?? null;
    const coverage = sentence.isIntroduction
      ? 0
      : coverageOf(ask, sentence, line?.line ?? null, index.lines.termsOf.get(sentence.url));
    const guess = guesses.get(sentence.url) ?? 0;
    const isLikely = guess >= LIKELY && !sentence.isIntroduction;
    if (coverage >= LEAST_COVERAGE || isLikely) ranked.push(rank(ask, sentence, { coverage, line, guess }, index));
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function rank(
  ask: Ask,
  sentence: IndexedSentence,
  { coverage, line, guess }: { coverage: number; line: NearLine | null; guess: number },
  index: KnowledgeIndex,
): RankedSentence {
  const alike = Math.max(alikeness(ask, sentence, index), line?.alike ?? 0);
  const density = shareOf(ask, sentence.terms, sentence.weight, index);
  const score =
    coverage +
    0.5 * alike +
    (alike >= SAME_QUESTION ? (figureScore(ask, sentence) < 0 ? 0.25 : 0.4) : 0) +
    0.8 * likelihood(guess) +
    0.1 * density +
    0.12 * focusOf(ask, sentence) +
    // Where the same is asked in so many words, the answer need not be a figure.
    Math.max(figureScore(ask, sentence), alike >= SAME ? 0 : -1) +
    nameScore(ask, sentence) +
    ruleScore(ask, sentence) +
    shapeScore(sentence);
  const direct = directnessOf(ask, sentence, line?.line ?? null);
  return { sentence, score, coverage, direct, alike, guess, density, unknown: ask.unknown + unsaid(ask, line, index) };
}

/** From 0 (one in a thousand) to 1 (sure). */
function likelihood(guess: number): number {
  return Math.max(0, 1 + Math.log10(guess || LEAST_LIKELY) / 3);
}

function unsaid(ask: Ask, near: NearLine | null, index: KnowledgeIndex): number {
  let unknown = 0;
  for (const [term, weight] of ask.terms) {
    const isHinted = RELATED.get(term)?.some(([it]) => index.isWritten(it));
    if (!index.isWritten(term) && !isHinted && !near?.line.terms.has(term)) unknown += weight;
  }
  return unknown;
}

/** How much the heading asks the same, or the title of the whole part. */
function alikeness(ask: Ask, { heading, above }: IndexedSentence, index: KnowledgeIndex): number {
  return Math.max(alikenessTo(ask, heading, index), ABOVE * alikenessTo(ask, above, index));
}

/** By their words, or by what they are about: how much of the question is in the heading, and the other way round. */
function alikenessTo(ask: Ask, heading: IndexedHeading, index: KnowledgeIndex): number {
  const byWords = sameWords(ask.words, heading.words);
  let asked = ask.unknown + ask.names.length * nameWeight(ask);
  let inHeading = ask.names.filter((it) => heading.terms.has(it)).length * nameWeight(ask);
  for (const [term, weight] of ask.terms) {
    asked += weight;
    inHeading += weight * headingMatch(term, heading);
  }
  // Everyday words make two questions alike only when they are the same.
  if (inHeading < LEAST_IN_HEADING) return byWords;
  const recall = inHeading / asked;
  const precision = shareOf(ask, heading.terms, heading.weight, index);
  return Math.max(byWords, (2 * recall * precision) / (recall + precision));
}

function headingMatch(term: string, { terms }: IndexedHeading): number {
  if (terms.has(term)) return 1;
  return Math.max(0, ...(RELATED.get(term) ?? []).map(([it, share]) => (terms.has(it) ? share : 0)));
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let same = 0;
  for (const it of a) if (b.has(it)) same += 1;
  return same === 0 ? 0 : (2 * same) / (a.size + b.size);
}

/** How much of some terms, whose weight is known, the question asks for. */
function shareOf(ask: Ask, terms: ReadonlySet<string>, weight: number, index: KnowledgeIndex): number {
  let about = 0;
  for (const it of ask.terms.keys()) if (terms.has(it)) about += index.weigh(it);
  for (const it of ask.names) if (terms.has(it)) about += index.weigh(it);
  return weight === 0 ? 0 : about / weight;
}

/** How much of the section around it is about the question. */
function focusOf({ terms }: Ask, { focus }: IndexedSentence): number {
  let about = 0;
  let all = 0;
  for (const [term, weight] of terms) {
    all += weight;
    about += weight * (focus.get(term) ?? 0);
  }
  return all === 0 ? 0 : about / all;
}

function figureScore({ text, figure, counted }: Ask, sentence: IndexedSentence): number {
  if (figure === null || (figure === "count" && counted === null)) return 0;
  const unit = figure === "time" ? UNIT_ASKED.exec(text)?.[1]?.toLowerCase() : undefined;
  if (unit && !new RegExp(`\\d ${unit}s?\\b|\\b${unit} \\d`).test(sentence.text)) return -0.1;
  if (figuresIn(sentence, figure, counted) > 0) return 0.25;
  return figure === "count" ? -0.5 : -0.3;
}

/** How many figures of the kind that is asked for a sentence has. */
export function figuresIn(sentence: IndexedSentence, figure: Figure, counted: string | null): number {
  if (figure !== "count") return countFigures(sentence.text, figure);
  if (counted === null) return 0;
  const terms = [counted, ...(RELATED.get(counted) ?? []).map(([it]) => it)];
  return Math.max(...terms.map((it) => sentence.counts.get(it) ?? 0));
}

/** A sentence about what is named comes first, one about something else last. */
function nameScore(ask: Ask, sentence: IndexedSentence): number {
  const own = namesIn(sentence.terms);
  const names = own.length ? own : namesIn(sentence.heading.terms);
  if (ask.names.length === 0) return own.length === 1 || own.length === 2 ? -0.05 : 0;
  if (names.length === 0) {
    return ask.isNameInherited || ask.names.some((it) => isGeneral(it, sentence)) ? 0 : -0.15;
  }
  if (!ask.names.some((it) => names.includes(it))) return -0.7;
  const kinds = (["package", "plan"] as const).filter((it) => sentence.terms.has(`=${it}`));
  const wrongKind = ask.soldKind && kinds.length === 1 && kinds[0] !== ask.soldKind ? -0.6 : 0;
  const isNamed = !ask.isNameInherited && ask.names.every((it) => own.includes(it)) ? 0.2 : 0;
  return isNamed + wrongKind - 0.06 * names.filter((it) => !ask.names.includes(it)).length;
}

/** "What is your policy" asks for conditions, "which tools do you use" for a list; "sla?" is best told by an answer; the year's price has to be asked for. */
function ruleScore(ask: Ask, { text, terms, passage: { source } }: IndexedSentence): number {
  const isRule = ASKS_FOR_RULE.test(ask.text) && CONDITION.test(text) ? 0.15 : 0;
  const isList = ASKS_FOR_LIST.test(ask.text) && LIST.test(text) ? 0.15 : 0;
  const isBare = ask.figure === null && ask.words.size === 1 && source === "faq.md" ? 0.4 : 0;
  const isYearly = ask.figure === "money" && terms.has("=yearly") && !ask.terms.has("=yearly") ? -0.12 : 0;
  const isWhen = /^when\b/i.test(ask.text) && countFigures(text, "time") > 0 ? 0.2 : 0;
  return isRule + isWhen + isList + isBare + isYearly;
}

/** A fragment says little by itself, what is not the case seldom answers; what stands first in an answer says most. */
function shapeScore({ text, at, passage: { source } }: IndexedSentence): number {
  const isWhole = /[.!?]["”)]?$/.test(text);
  const isDenial = /\b(?:not|never)\b/.test(text) && !/^(?:Yes|No),/.test(text);

  return (
    (isWhole ? 0 : -0.25) -
    (isDenial ? 0.06 : 0) -
    (/[*`\][]/.test(text) ? 0.1 : 0) -
    Math.min(at, MOST_AT) * 0.015 +
    (FILES[source] ?? STORY)
  );
}
