import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import { bestSentence, LEAST_SUBJECT, type Searched } from "./best-sentence";
import type { Ask } from "./read-question";
import { namesOfKind, SOLD_NAMES, type SoldKind } from "./sold-name";

/** Questions that give nothing but a name ("tell me about Growth") or a kind ("which plans are there?"). */

const KINDS = new Set(["=package", "=plan", "=addon"]);
const LISTED =
  /^(?:\S+ )?(?:what|which|wich|list|all|any|show|name|the|your|available)\b.*?\b(packages|plans|subscriptions|add-?ons|add ons|extras|options)\b|^(packages|plans|add-?ons|extras)\b/i;
const KIND_OF_WORD: Readonly<Record<string, SoldKind>> = {
  packages: "package",
  plans: "plan",
  subscriptions: "plan",
};

/** What is told of something when only its name is given. */
const TOLD: Readonly<Record<SoldKind, readonly Partial<Ask>[]>> = {
  package: [
    {
      terms: new Map([
        ["=price", 0.5],
        ["=once", 0.3],
      ]),
      figure: "money",
    },
    { terms: new Map([["=workflow", 0.5]]), figure: "count", counted: "=workflow" },
    { terms: new Map([["=delivery", 0.5]]), figure: "time" },
  ],
  plan: [
    {
      terms: new Map([
        ["=price", 0.5],
        ["=monthly", 0.3],
      ]),
      figure: "money",
    },
    { terms: new Map([["run", 0.5]]) },
    { terms: new Map([["=answer", 0.5]]), figure: "time" },
  ],
  addon: [
    {
      terms: new Map([
        ["=price", 0.5],
        ["=monthly", 0.3],
      ]),
      figure: "money",
    },
    { terms: new Map([["=answer", 0.5]]), figure: "time" },
    { terms: new Map([["logo", 0.5]]) },
  ],
};

export function isOverview(ask: Ask): boolean {
  return ask.names.length > 0 && !ask.isNameInherited && isBare(ask);
}

/** Up to `most` sentences about one thing that is sold. */
export function overviewOf(ask: Ask, searched: Searched, most: number): IndexedSentence[] {
  const kind = ask.soldKind ?? SOLD_NAMES.get(ask.names[0] ?? "")?.[0] ?? "package";
  return TOLD[kind]
    .flatMap((it) => bestSentence({ ...ask, ...it, soldKind: kind, words: new Set() }, searched) ?? [])
    .filter(({ sentence }) => ask.names.some((it) => sentence.terms.has(it)))
    .slice(0, most)
    .map((it) => it.sentence);
}

/** The kind whose members are asked for, or null. */
export function kindListed(ask: Ask): SoldKind | null {
  const word = LISTED.exec(ask.text)?.slice(1).find(Boolean)?.toLowerCase();
  return word && ask.names.length === 0 && isBare(ask) ? (KIND_OF_WORD[word] ?? "addon") : null;
}

/** One sentence for each package or plan; the add-ons stand together in one. */
export function listOf(kind: SoldKind, ask: Ask, searched: Searched): IndexedSentence[] {
  const names = namesOfKind(kind);
  if (kind !== "addon") return names.flatMap((it) => overviewOf({ ...ask, names: [it], soldKind: kind }, searched, 1));
  const found = bestSentence({ ...ask, names }, searched);
  return found ? [found.sentence] : [];
}

function isBare(ask: Ask): boolean {
  const subjects = [...ask.terms].filter(([term, weight]) => weight > LEAST_SUBJECT && !isKindOf(term, ask));
  return subjects.length === 0 && ask.figure === null && ask.unknown === 0;
}

/** "The Growth plan" says no more than "Growth", but "priority support for packages" does. */
function isKindOf(term: string, { names }: Ask): boolean {
  if (!KINDS.has(term)) return false;
  return names.every((it) => SOLD_NAMES.get(it)?.some((kind) => term === `=${kind}`));
}
