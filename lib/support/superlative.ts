import type { Ask } from "./read-question";
import { namesOfKind, type SoldKind } from "./sold-name";

/** What is compared, in the terms of an ask. */
const COMPARED: readonly (readonly [RegExp, Partial<Ask>])[] = [
  [
    /\b(?:cheap(?:est|er)|(?:most|least|more|less) (?:expensive|affordable|costly)|dearest|(?:lowest|highest|smallest|biggest|best) (?:price|cost|fee|amount)|costs? (?:the )?(?:least|most))\b/i,
    { figure: "money", terms: new Map([["=price", 0.6]]) },
  ],
  [
    /\b(?:fastest|quickest|soonest|shortest (?:delivery|wait|turnaround)|slowest)\b/i,
    { figure: "time", terms: new Map([["=delivery", 0.6]]) },
  ],
  [
    /\b(?:most|fewest|highest number of|least) (?:workflows|automations)\b/i,
    { figure: "count", counted: "=workflow", terms: new Map([["=workflow", 0.6]]) },
  ],
  [
    /\b(?:most|fewest|highest number of|least) (?:revisions|changes|tweaks|amendments)\b/i,
    { figure: "count", counted: "=revision", terms: new Map([["=revision", 0.6]]) },
  ],
  [
    /\b(?:most|fewest|highest number of|least) (?:\S+ )?(?:runs|executions)\b/i,
    { figure: "count", counted: "run", terms: new Map([["run", 0.6]]) },
  ],
  [
    /\blongest (?:\S+ )?support\b|\bsupport(?:ed)? (?:the )?longest\b/i,
    { figure: "time", terms: new Map([["support", 0.6]]) },
  ],
];
const OF_PLAN = /\b(?:plans?|subscriptions?|memberships?|monthly|a month|per month|yearly|runs|executions)\b/i;
const OF_PACKAGE = /\b(?:packages?|builds?|one-?off|bundles?)\b/i;
const OF_ADDON = /\b(?:add-?ons?|add ons?|extras?)\b/i;
/** A year compared with months, or with others, compares no things of ours. */
const ELSEWHERE = /\b(?:than|year\w*|annual\w*|way to|tools?|faster|sooner)\b/i;

/** "Will it get more expensive?" compares a price with itself. */
const RISES =
  /\b(?:get|gets|getting|become|becomes|go|goes|be|is|make|makes) (?:any |even )?(?:more expensive|dearer|cheaper)\b(?!.*\bor\b)/i;

/**
 * "Which is the cheapest plan?" is told by all of a kind with their figures, never by one that happened to be found; of
 * no kind in particular, by packages and by plans. Null when nothing of ours is compared.
 */
export function superlativesIn(ask: Ask): Ask[] | null {
  if (ask.names.length > 0 || ask.unknown > 0 || RISES.test(ask.text) || ELSEWHERE.test(ask.text)) return null;
  const compared = COMPARED.find(([pattern]) => pattern.test(ask.mended))?.[1];
  if (!compared) return null;
  return kindsIn(ask.text, compared).map((soldKind) => {
    const terms = new Map([...(compared.terms ?? []), [`=${soldKind}`, 0.25] as const]);
    const names = namesOfKind(soldKind);
    return { ...ask, ...compared, terms, names, soldKind, words: new Set(), text: "", mended: "" };
  });
}

function kindsIn(text: string, { counted, figure }: Partial<Ask>): SoldKind[] {
  if (OF_ADDON.test(text)) return ["addon"];
  if (OF_PLAN.test(text) || counted === "run") return ["plan"];
  return OF_PACKAGE.test(text) || figure !== "money" ? ["package"] : ["package", "plan"];
}
