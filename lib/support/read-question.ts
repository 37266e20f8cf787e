import { allWords } from "@/lib/knowledge/all-words";
import type { KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import { readTerms, type Term } from "@/lib/knowledge/read-terms";
import { RELATED } from "@/lib/knowledge/related-terms";
import { countedWord, type Figure, figureAsked } from "./figure";
import { readHighRisk } from "./read-high-risk";
import { rewordQuestion } from "./reword-question";
import { SOLD_NAMES, type SoldKind } from "./sold-name";
import { splitQuestion } from "./split-question";

/** One thing that is asked, in the terms of the knowledge base. */
export type Ask = {
  text: string;
  /** The same in small letters, misspelt words set right. */
  mended: string;
  /** All its words by their stems, for comparing with headings. */
  words: ReadonlySet<string>;
  /** What it is about, with the weight of each term; names of what is sold are apart. */
  terms: ReadonlyMap<string, number>;
  /** Weight of the words that stand nowhere in the files, and their terms. */
  unknown: number;
  unknownTerms: readonly string[];
  names: readonly string[];
  /** True when the names come from what was said before. */
  isNameInherited: boolean;
  /** "The Enterprise plan", "the Enterprise package"; null when not said. */
  soldKind: SoldKind | null;
  figure: Figure | null;
  /** What is counted, of "how many". */
  counted: string | null;
  /** What was told before it in the same message, which may say what it is about. */
  told?: Ask;
};

const PLAIN = 0.1;
const COMMON_UNKNOWN = 0.5;
const SAID = 0.5;
const FEW_WORDS = 5;
const COUNTABLE = ["run", "=workflow", "=revision"];
const AMOUNT = /£\s?\d|\b\d+ ?(?:quid|pounds?|gbp)\b/i;
const TAKES = /\b(?:takes?|deliver\w*|builds?|building|make|finish\w*|done|ready|get|need|wait)\b/i;
const COUNTS_NOTHING = /^how (?:many|much) (?:do|does|is|are|for|in|with|on|of)\b/i;
/** What takes so long was said before. */
const TAKES_WHAT =
  /^how (?:long|soon|fast|quick|quickly|much) (?:does|will|do|is|would) (?:it|that|this|they|those)\b/i;
const SOLD = new Set("=price =package =plan =addon =workflow =once =monthly =yearly build autom".split(" "));
const SPEED = new Set("fast quick quickly soon faster quicker".split(" "));
const NUMBER = 0.6;
/** A word that the files do not have, but what it hints at. */
const HINTED = 0.4;
/** Words of time tell the kind of figure, not what it is about. */
const TIME_WORDS = new Set(
  "long fast quick quickli soon dai hour week minut time durat length period often wait".split(" "),
);
/** "Last month", "in 2031": the files say what holds, not what was or will be. */
const NOT_NOW =
  /\b(?:last (?:year|month|week|quarter|night)|yesterday|so far|this (?:year|month|week)|next year|20\d\d)\b/i;
/** The files name nobody. */
const ASKS_FOR_NAME =
  /^who(?:'s| is| are| was|s) (?:your|ur|the|levqor's|levqors)\b(?!.*\b(?:provider|supplier|compan|host|customer|audience|controller|processor))|^who (?:owns|founded|runs|started|created|leads|made|invented) (?:levqor|you|this company|the company)\b/i;
/** "For my bakery": for whom it is does not change the answer. */
const FOR_WHOM =
  /\b(?:(?:for|in|at|of|by|on|from|to|into|through) (?:my|our)|(?:as|run|runs|own|i am|im|i'm|we are|we're) an?) ((?:[\p{L}'-]+\s?){1,3})/giu;

/** What is asked in a message, each part by itself, with what the conversation before adds to it. */
export function readQuestion(text: string, earlier: readonly string[], index: KnowledgeIndex): Ask[] {
  let before: Ask[] = [];
  for (const it of earlier)
    before = [...before, ...readMessage(it, before, index).filter(({ unknown }) => unknown === 0)];
  return readMessage(text, before, index);
}

function readMessage(text: string, before: readonly Ask[], index: KnowledgeIndex): Ask[] {
  const asks: Ask[] = [];
  const told: Ask[] = [];
  for (const { text: words, isAsked, goesOn } of splitQuestion(text)) {
    const read = readPart(words, index);
    const last = told.at(-1);
    const ask = isAsked && last ? { ...withTold(read, last, { goesOn, index }), told: last } : read;
    if (!isAsked) told.push(ask);
    else {
      const here = [...told, ...asks];
      const whole = goesOn || COUNTS_NOTHING.test(words) ? withSubject(ask, before) : ask;
      const isNamedHere = here.some((it) => it.names.length > 0);
      asks.push(isNamedHere ? withNames(whole, here) : goesOn ? withNames(whole, before) : whole);
    }
  }
  return asks;
}

function isEmpty({ terms, names, unknown, figure }: Ask): boolean {
  return names.length === 0 && unknown === 0 && figure === null && !hasSubject(terms);
}

/** "It broke. What do I do?" asks about what was told, and so does "just one little job, which package?". */
function withTold(read: Ask, told: Ask, { goesOn, index }: { goesOn: boolean; index: KnowledgeIndex }): Ask {
  if (!isEmpty(read) && !(goesOn && isThin(read)) && !COUNTS_NOTHING.test(read.text) && !TAKES_WHAT.test(read.text))
    return read;
  const whole = readPart(`${told.text} ${read.text}`, index);
  return isEmpty(read) || whole.unknown === 0 ? whole : read;
}

/** Asked with one word that tells something. */
function isThin({ terms, names, figure }: Ask): boolean {
  return names.length === 0 && figure === null && [...terms.values()].filter((weight) => weight > PLAIN).length < 2;
}

function hasSubject(terms: ReadonlyMap<string, number>): boolean {
  return [...terms.values()].some((weight) => weight > PLAIN);
}

function readPart(asked: string, index: KnowledgeIndex): Ask {
  const text = rewordQuestion(asked);
  const all = readTerms(text, index.mend);
  const mended = text.toLowerCase().replace(/\p{L}+/gu, (word) => index.mend(word));
  const aside = wordsForWhom(text);
  const terms = new Map<string, number>();
  let unknown = (NOT_NOW.test(text) ? 1 : 0) + (ASKS_FOR_NAME.test(text) ? COMMON_UNKNOWN : 0);
  const unknownTerms: string[] = [];
  for (const it of all.filter(({ term }) => !SOLD_NAMES.has(term))) {
    const weight = weightOf(it, index);
    if (weight !== null) terms.set(it.term, weight);
    else unknownTerms.push(it.term);
    if (weight === null && !it.plain && !aside.has(it.word)) unknown += unknownWeight(it.word, text, index);
  }
  const refused = readHighRisk(text);
  if (refused) unknown = 0;
  const kinds = (["package", "plan"] as const).filter((it) => terms.has(`=${it}`));
  const counted = readTerms(countedWord(mended) ?? "", index.mend)[0]?.term ?? null;
  return settle(
    {
      ...{
        text,
        mended,
        unknown,
        unknownTerms,
        terms: refused ?? terms,
        counted,
        figure: figureAsked(mended),
        isNameInherited: false,
      },
      names: [...new Set(all.map((it) => it.term).filter((it) => SOLD_NAMES.has(it)))],
      soldKind: kinds.length === 1 ? (kinds[0] ?? null) : null,
      words: allWords(text, index.mend),
    },
    all,
  );
}

/** What the files do not know: a name or a term of some trade counts in full, an everyday word less, a number not. */
function unknownWeight(word: string, text: string, index: KnowledgeIndex): number {
  if (/^\p{N}/u.test(word)) return 0;
  const isName = new RegExp(`\\S \\p{Lu}${word.slice(1)}`, "u").test(text);
  return index.isCommon(word) && !isName ? COMMON_UNKNOWN : 1;
}

/** How much a word tells; null when the files do not know it. */
function weightOf({ term, plain }: Term, index: KnowledgeIndex): number | null {
  const isKnown = index.isKnown(term) || RELATED.get(term)?.some(([other]) => index.isKnown(other));
  if (!isKnown) return null;
  if (plain || TIME_WORDS.has(term)) return PLAIN;
  if (!index.isKnown(term)) return HINTED;
  if (/^\p{N}$/u.test(term)) return PLAIN;
  return /^\p{N}/u.test(term) ? NUMBER : index.weigh(term);
}

/** What goes without saying. */
function settle(ask: Ask, all: readonly Term[]): Ask {
  const terms = new Map(ask.terms);
  let { figure, counted } = ask;
  // Quick support is a quick answer.
  if (terms.has("support") && all.some((it) => SPEED.has(it.word))) {
    terms.delete("support");
    terms.set("=answer", SAID);
  }
  // "How much discount" asks for no price, "which is cheaper, this or that" for two.
  const isShare = ["=discount", "=servicecredit", "=save", "credit"].some((it) => terms.has(it));
  if (isShare && figure === "money") figure = "percent";
  if (isShare || /\bhow much time\b/i.test(ask.text)) terms.delete("=price");
  // A price that is asked of nothing but what is sold is a sum of money.
  if (figure === null && terms.has("=price") && [...terms].every(([it, weight]) => weight <= PLAIN || SOLD.has(it))) {
    figure = "money";
  }
  // "Which is faster, this or that" asks for the times of both, and for no express.
  if (terms.has("=express") && ask.names.length > 1) {
    terms.delete("=express");
    terms.set("=delivery", SAID);
    figure ??= "time";
  }
  const cheap = ["=cheap", "cheaper"].find((it) => terms.has(it));
  if (cheap && ask.names.length > 0) {
    terms.delete(cheap);
    terms.set("=price", SAID);
    figure = "money";
  }
  if (terms.has("=cheap") && figure === null) figure = "money";
  if (terms.has("=save") && figure === null) figure = "percent";
  // "Runs of Growth" asks how many.
  const isFew = ask.words.size <= FEW_WORDS && !/\bwhat time\b/i.test(ask.text);
  const few = isFew ? COUNTABLE.find((it) => terms.has(it)) : undefined;
  if (figure === null && few && ask.names.length > 0) {
    figure = "count";
    counted = few;
  }
  // "Is it £149?" asks for the price.
  if (AMOUNT.test(ask.text) && (ask.names.length > 0 || terms.size === 0)) {
    terms.set("=price", SAID);
    figure = "money";
  }
  // A time that is asked of nothing else is the delivery's.
  if (figure === "time" && (ask.names.length > 0 || isFew || TAKES.test(ask.text)) && !hasSubject(terms)) {
    terms.set(ask.names.some((it) => SOLD_NAMES.get(it)?.includes("addon")) ? "=answer" : "=delivery", SAID);
  }
  // What is handed over is delivered.
  if (
    figure === "time" &&
    terms.has("=handover") &&
    [...terms].every(([it, weight]) => weight <= PLAIN || it === "=handover" || SOLD.has(it))
  ) {
    terms.set("=delivery", SAID);
  }
  if (figure === "count" && counted === null) figure = null;
  return { ...ask, terms, figure, counted: figure === "count" ? counted : null };
}

/** "And the Professional one?" asks what was asked before. */
function withSubject(ask: Ask, before: readonly Ask[]): Ask {
  if (hasSubject(ask.terms) || ask.figure !== null || (ask.names.length === 0 && ask.unknown > 0)) return ask;
  const from = before.findLast((it) => hasSubject(it.terms));
  if (!from) return ask;
  const { figure, counted } = from;
  return { ...ask, figure, counted, terms: new Map([...from.terms, ...ask.terms]), words: new Set() };
}

/** "How long does it take?" asks about what was named before. */
function withNames(ask: Ask, before: readonly Ask[]): Ask {
  const from = ask.names.length > 0 ? undefined : before.findLast((it) => it.names.length > 0);
  if (!from) return ask;
  return { ...ask, names: from.names, isNameInherited: true, soldKind: ask.soldKind ?? from.soldKind };
}

function wordsForWhom(text: string): Set<string> {
  const found = [...text.matchAll(FOR_WHOM)].flatMap((it) => (it[1] ?? "").toLowerCase().split(/\s+/));
  return new Set(found);
}
