import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import { bestSentence, type Searched } from "./best-sentence";
import { completeAnswer } from "./complete-answer";
import { guessSections } from "./guess-sections";
import { isOverview, kindListed, listOf, overviewOf } from "./overview";
import { figuresIn, type RankedSentence, rankSentences, SAME_QUESTION } from "./rank-sentences";
import type { Ask } from "./read-question";
import { SOLD_NAMES, type SoldKind } from "./sold-name";
import { superlativesIn } from "./superlative";
import { tellsMeasure } from "./tells-measure";

const MOST = 5;
const MOST_OF_SECTION = 3;
const MOST_OF_TWO = 2;
/** Before what a second section says. */
const MOST_BEFORE = 4;
const WELL_COVERED = 0.85;
const ASPECT = 0.6;
/** A section as likely is what the question is about, however many things it names. */
const LIKELY = 0.35;
/** So likely one section is meant, that no other is. */
const SURE = 0.7;
/** How far behind the first another section may be that says a sentence too, in score and in likelihood. */
const MOST_BEHIND = 0.4;
const LEAST_OF_SECOND = 0.08;
const MOST_OF_SECOND = 2;
const LEAST_SECOND = 0.25;
const LEAST_WITH_FIGURE = 0.05;

/** What can be asked of something sold, in one sentence each. */
const ASPECTS: ReadonlyMap<string, Partial<Ask>> = new Map<string, Partial<Ask>>(
  Object.entries({
    "=price": { figure: "money" },
    "=delivery": { figure: "time" },
    "=revision": { figure: "count", counted: "=revision" },
    "=workflow": { figure: "count", counted: "=workflow" },
    "=answer": { figure: "time" },
    run: { figure: "count", counted: "run" },
    support: { figure: "time" },
    "=vat": { figure: null },
    "=refund": { figure: null },
    "=cancel": { figure: null },
    "=uptime": { figure: "percent" },
  }),
);
const OF_PACKAGE = ["=package", "=workflow", "=revision", "=delivery", "=handover", "=once", "=intake", "build"];
const OF_PLAN = ["=plan", "=monthly", "=yearly", "run", "=sla", "=uptime", "=cancel", "=connector"];

/** The sentences that answer what is asked, in the order in which they are said; none when the files do not answer it. */
export function chooseSentences(ask: Ask, searched: Searched): IndexedSentence[] {
  const told = [...new Set(choose(ask, searched))].slice(0, MOST);
  return tellsMeasure(ask, told) ? told : [];
}

function choose(ask: Ask, searched: Searched): IndexedSentence[] {
  const compared = superlativesIn(ask);
  if (compared) return compared.flatMap((it) => tellTogether(it, searched) ?? tellEach(it, searched));
  // What two differ in is told of each.
  const together = ask.terms.has("differ") ? null : tellTogether(ask, searched);
  if (together) return together;
  const kind = kindListed(ask);
  if (kind) return listOf(kind, ask, searched);
  if (isOverview(ask)) {
    const most = ask.names.length > 1 ? MOST_OF_TWO : MOST_OF_SECTION;
    return kindsOf(ask).flatMap((it) => overviewOf(it, searched, most));
  }
  return (
    tellTogether(ask, searched) ??
    (isOneTopic(ask, searched) ? null : tellAspects(ask, searched)) ??
    tellEach(ask, searched)
  );
}

/** Where one section is meant, it tells all; where none is, its parts are not answered either. */
function isOneTopic(ask: Ask, { index }: Searched): boolean {
  const guess = guessSections(ask, index);
  const likeliest = Math.max(...[...guess].map(([url, it]) => (url === null ? 0 : it)), 0);
  return likeliest >= LIKELY || (guess.get(null) ?? 0) > likeliest;
}

/** One sentence that tells of every name, with a figure for each. */
function tellTogether(ask: Ask, searched: Searched): IndexedSentence[] | null {
  if (ask.names.length < 2) return null;
  const found = bestSentence(ask, searched);
  if (!found || found.coverage < WELL_COVERED) return null;
  if (!ask.names.every((it) => found.sentence.terms.has(it))) return null;
  const isOneFigure = ask.figure === null || ask.terms.has("=upgrade") || found.alike >= SAME_QUESTION;
  const figures = ask.figure === null ? 0 : figuresIn(found.sentence, ask.figure, ask.counted);
  return isOneFigure || figures >= ask.names.length ? [found.sentence] : null;
}

/** Price, time and the like, each by itself, when no sentence tells them all. */
function tellAspects(ask: Ask, searched: Searched): IndexedSentence[] | null {
  const aspects = [...ask.terms.keys()].filter((it) => ASPECTS.get(it));
  if (aspects.length < 2 || ask.unknown > 0) return null;
  const kinds = kindsOf(ask);
  if (kinds.every((it) => (bestSentence(it, searched)?.coverage ?? 0) >= WELL_COVERED)) return null;
  const others = [...ask.terms].filter(([term]) => !ASPECTS.get(term) && term.startsWith("="));
  const parts = kinds.flatMap((it) =>
    aspects.map((term) => {
      const terms = new Map([[term, ASPECT], ...others]);
      return bestSentence({ ...it, ...ASPECTS.get(term), terms, words: new Set() }, searched)?.sentence;
    }),
  );
  const told = parts.filter((it) => it !== undefined);
  return told.length === parts.length ? told : null;
}

function tellEach(ask: Ask, searched: Searched): IndexedSentence[] {
  return kindsOf(ask).flatMap((it) => {
    const found = bestSentence(it, searched);
    if (!found) return [];
    const told = completeAnswer(it, found, searched);
    const second = secondOf(it, { found, told }, searched);
    return [...told.slice(0, second.length > 0 ? MOST_BEFORE : MOST), ...second];
  });
}

/** Where another section is as likely meant, or only another has the figure that is asked for, it says something too. */
function secondOf(
  ask: Ask,
  { found, told }: { found: RankedSentence; told: readonly IndexedSentence[] },
  searched: Searched,
): IndexedSentence[] {
  const { figure, counted } = ask;
  const hasFigure = (it: IndexedSentence) => figure !== null && figuresIn(it, figure, counted) > 0;
  const lacks = figure !== null && !told.some(hasFigure);
  if (!lacks && found.guess >= SURE) return [];
  const others = searched.sentences.filter((it) => it.url !== found.sentence.url && (!lacks || hasFigure(it)));
  const ranked = rankSentences(ask, { ...searched, sentences: others });
  const least = Math.max(LEAST_OF_SECOND, found.guess * (lacks ? LEAST_WITH_FIGURE : LEAST_SECOND));
  const second = ranked.find((it) => it.guess >= least && it.score >= found.score - MOST_BEHIND);
  if (!second) return [];
  return completeAnswer(ask, second, searched)
    .filter((it) => !told.some(({ text }) => text === it.text))
    .slice(0, MOST_OF_SECOND);
}

/** Each name by itself; "Enterprise" as a package and as a plan unless the question says which. */
function kindsOf(ask: Ask): Ask[] {
  if (ask.names.length === 0) return [ask];
  return ask.names.flatMap((name) => {
    const own = { ...ask, names: [name], words: ask.names.length > 1 ? new Set<string>() : ask.words };
    const kinds = SOLD_NAMES.get(name) ?? [];
    if (kinds.length < 2) return [own];
    const said = ask.soldKind ?? impliedKind(ask);
    return said ? [{ ...own, soldKind: said }] : kinds.map((soldKind) => ({ ...own, soldKind }));
  });
}

function impliedKind({ terms }: Ask): SoldKind | null {
  const isPackage = OF_PACKAGE.some((it) => terms.has(it));
  const isPlan = OF_PLAN.some((it) => terms.has(it));
  if (isPackage === isPlan) return null;
  return isPackage ? "package" : "plan";
}
