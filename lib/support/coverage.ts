import type { IndexedLine } from "@/lib/knowledge/index-lines";
import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import { RELATED } from "@/lib/knowledge/related-terms";
import type { Ask } from "./read-question";
import { SOLD_NAMES } from "./sold-name";

const IN_HEADING = 0.85;
/** In the nearest way to ask for the section, and in any. */
const IN_LINE = 0.7;
const IN_LINES = 0.65;
const AROUND = 0.5;
const NAME_IN_HEADING = 0.8;
const NAME = 0.5;
const INHERITED_NAME = 0.25;
/** What a sentence about plans in general tells of one plan, and what one that names nothing sold may tell of it. */
const GENERAL = 0.55;
const UNNAMED = 0.2;

const ALL_NAMES = [...SOLD_NAMES.keys()];

/** How much a name of something sold weighs in a question. */
export function nameWeight(ask: Ask): number {
  return ask.isNameInherited ? INHERITED_NAME : NAME;
}

/** How much of a question a sentence covers, by weight, from 0 to 1; `line` is a way to ask for its section. */
export function coverageOf(
  ask: Ask,
  sentence: IndexedSentence,
  line: IndexedLine | null,
  lines?: ReadonlySet<string>,
): number {
  let matched = 0;
  let all = ask.unknown;
  for (const [term, weight] of ask.terms) {
    all += weight;
    matched += weight * termMatch(term, sentence, line, lines);
  }
  for (const name of ask.names) {
    all += nameWeight(ask);
    matched += nameWeight(ask) * nameMatch(name, sentence);
  }
  return all === 0 ? 0 : matched / all;
}

/**
 * How much of what a question is about stands in the sentence itself, its heading or the nearest way to ask for it, from
 * 0 to 1. What only stands beside it may be about something else: a plan's price is no price of its custom integrations.
 */
export function directnessOf(ask: Ask, { terms, heading }: IndexedSentence, line: IndexedLine | null): number {
  const has = (it: string) => terms.has(it) || heading.terms.has(it) || line?.terms.has(it) === true;
  let said = 0;
  let all = 0;
  for (const [term, weight] of ask.terms) {
    const shares = (RELATED.get(term) ?? []).map(([other, share]) => (has(other) ? share : 0));
    all += weight;
    said += weight * (has(term) ? 1 : Math.max(0, ...shares));
  }
  return all === 0 ? 1 : said / all;
}

/** True when a sentence that names nothing speaks of all things of the kind. */
export function isGeneral(name: string, { around, heading }: IndexedSentence): boolean {
  return (SOLD_NAMES.get(name) ?? []).some((it) => around.has(`=${it}`) || heading.terms.has(`=${it}`));
}

export function namesIn(terms: ReadonlySet<string>): string[] {
  return ALL_NAMES.filter((it) => terms.has(it));
}

function termMatch(
  term: string,
  sentence: IndexedSentence,
  line: IndexedLine | null,
  lines?: ReadonlySet<string>,
): number {
  let best = placeOf(term, sentence, line, lines);
  if (best === 1) return 1;
  for (const [other, share] of RELATED.get(term) ?? [])
    best = Math.max(best, share * placeOf(other, sentence, line, lines));
  return best;
}

function placeOf(
  term: string,
  { terms, heading, around }: IndexedSentence,
  line: IndexedLine | null,
  lines?: ReadonlySet<string>,
): number {
  if (terms.has(term)) return 1;
  if (heading.terms.has(term)) return IN_HEADING;
  if (line?.terms.has(term)) return IN_LINE;
  if (lines?.has(term)) return IN_LINES;
  return around.has(term) ? AROUND : 0;
}

function nameMatch(name: string, sentence: IndexedSentence): number {
  if (sentence.terms.has(name)) return 1;
  if (namesIn(sentence.terms).length) return 0;
  if (sentence.heading.terms.has(name)) return NAME_IN_HEADING;
  if (namesIn(sentence.heading.terms).length) return 0;
  return isGeneral(name, sentence) ? GENERAL : UNNAMED;
}
