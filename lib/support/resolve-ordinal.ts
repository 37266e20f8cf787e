import type { Turn } from "@/lib/support/answer";
import { SOLD_THINGS, type SoldKind } from "./sold-name";

const PLACES: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, last: -1 };
const ORDINAL =
  /\b(?:the )?(first|second|third|last)(?: (?:one|option|package|plan|add-?on))?(?= |[?!.,]|$)(?! (?:answer|reply|response|days?|weeks?|months?|hours?|e-?mail|time|step|thing|automation|workflow|payment|year))/i;

/**
 * "What does the second one cost?" after a list: the words with the name of what stood there second. A text in which
 * nothing is counted, or before which nothing was listed, stays as it is.
 */
export function resolveOrdinal(text: string, history: readonly Turn[]): string {
  const found = ORDINAL.exec(text);
  const place = PLACES[found?.[1]?.toLowerCase() ?? ""];
  const listed = listedIn(history.findLast((it) => it.author !== "visitor")?.text ?? "");
  if (!found || place === undefined || listed.length < 2) return text;
  const meant = listed.at(place);
  return meant ? text.replace(found[0], meant) : text;
}

/** What is sold, in the order in which a text names it first. */
function listedIn(text: string): string[] {
  const kinds: readonly SoldKind[] = ["package", "plan", "addon"];
  const at = (name: string, kind: SoldKind) =>
    text.search(new RegExp(kind === "addon" ? `\\b${name}\\b` : `\\b${name} ${kind}\\b`, "i"));
  return kinds
    .flatMap((kind) => SOLD_THINGS.filter((it) => it.kind === kind).map(({ name }) => ({ name, kind })))
    .map(({ name, kind }) => ({ said: kind === "addon" ? name : `the ${name} ${kind}`, at: at(name, kind) }))
    .filter((it) => it.at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map((it) => it.said);
}
