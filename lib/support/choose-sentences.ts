import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import { bestSentence, type Searched } from "./best-sentence";
import { completeAnswer } from "./complete-answer";
import { isOverview, kindListed, listOf, overviewOf } from "./overview";
import { figuresIn } from "./rank-sentences";
import type { Ask } from "./read-question";
import { SOLD_NAMES, type SoldKind } from "./sold-name";
import { superlativesIn } from "./superlative";

const MOST = 4;
const MOST_OF_SECTION = 3;
const WELL_COVERED = 0.85;
const ASPECT = 0.6;

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
  return [...new Set(choose(ask, searched))].slice(0, MOST);
}

function choose(ask: Ask, searched: Searched): IndexedSentence[] {
  const compared = superlativesIn(ask);
  if (compared) return compared.flatMap((it) => tellTogether(it, searched) ?? tellEach(it, searched));
  const kind = kindListed(ask);
  if (kind) return listOf(kind, ask, searched);
  if (isOverview(ask)) {
    const most = ask.names.length > 1 ? MOST / 2 : MOST_OF_SECTION;
    return kindsOf(ask).flatMap((it) => overviewOf(it, searched, most));
  }
  return tellTogether(ask, searched) ?? tellAspects(ask, searched) ?? tellEach(ask, searched);
}

/** One sentence that tells of every name, with a figure for each. */
function tellTogether(ask: Ask, searched: Searched): IndexedSentence[] | null {
  if (ask.names.length < 2) return null;
  const found = bestSentence(ask, searched);
  if (!found || found.coverage < WELL_COVERED) return null;
  if (!ask.names.every((it) => found.sentence.terms.has(it))) return null;
  const isOneFigure = ask.figure === null || ask.terms.has("=upgrade");
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
    return found ? completeAnswer(it, found, searched) : [];
  });
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
