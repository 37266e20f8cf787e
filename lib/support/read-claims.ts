import { stemmer } from "stemmer";
import { JOINTS, LIMITS, NEGATIONS, NUMBERS, PLAIN_WORDS, SPELLINGS, UNITS } from "@/lib/support/claim-words";

/** A part of a sentence between commas, stops and "and": what belongs together in it. */
export type Clause = {
  /**
   * In their order: stems of the words that claim something, names, addresses and codes as they are written, and figures
   * with their units (`48 hour`, `29 pound`, `3`).
   */
  tokens: string[];
  /** Those of the tokens that are figures. */
  figures: Set<string>;
  negations: number;
  limits: Set<string>;
  /** Each negation and limit with the token it stands before: `not possible`, `until work`. */
  turns: string[];
};

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)?`;
const UNIT = String.raw`%|per\s?cent\b|(?:${[...UNITS.keys()].filter((it) => it !== "%").join("|")})\b`;
const RANGE = new RegExp(String.raw`(£?)(${NUMBER})\s?(?:-|–|to)\s?£?(${NUMBER})[\s-]?(${UNIT})?`, "giu");
const TOKENS = new RegExp(
  [
    // An address of any kind, and a code with digits in it, is one word.
    String.raw`(?<literal>[^\s<>()"“”]+@[^\s<>()"“”]+|https?:\/\/[^\s<>()"“”]+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}\b)`,
    String.raw`£\s?(?<pounds>${NUMBER})`,
    String.raw`(?<number>${NUMBER})(?:[\s-]?(?<unit>${UNIT}))?(?![\p{L}\d])`,
    String.raw`(?<code>[\p{L}\d]+(?:-[\p{L}\d]+)*)`,
    String.raw`(?<joint>[,;.!?\n])`,
  ].join("|"),
  "giu",
);

/** Takes a text apart into clauses, so that two texts can be compared claim by claim. */
export function readClaims(text: string): Clause[] {
  const clauses = [emptyClause()];
  for (const { groups = {} } of plainForm(text).matchAll(TOKENS)) {
    const { literal, pounds, number, unit, code } = groups;
    const clause = clauses.at(-1) ?? emptyClause();
    if (literal) addToken(clause, literal.replace(/[.,;:!?'’]+$/u, ""));
    else if (pounds) addFigure(clause, figure(pounds, "pound"));
    else if (number) addFigure(clause, figure(number, unit));
    else if (code && !JOINTS.has(code)) addWord(clause, code);
    else clauses.push(emptyClause());
  }
  return clauses.filter((it) => it.tokens.length > 0 || it.turns.length > 0);
}

function emptyClause(): Clause {
  return { tokens: [], figures: new Set(), negations: 0, limits: new Set(), turns: [] };
}

/** Small letters, figures for numbers in words, whole words for short forms, and a unit at both ends of a range. */
function plainForm(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\bcan't\b/g, "can not")
    .replace(/\bwon't\b/g, "will not")
    .replace(/n't\b/g, " not")
    .replace(/\p{L}+/gu, (word) => NUMBERS.get(word) ?? word)
    .replace(/'(s|re|ll|ve|d|m)\b/g, "")
    .replace(RANGE, (_, pound: string, from: string, to: string, unit?: string) => {
      const ends = unit ? [`${from} ${unit}`, `${to} ${unit}`] : [`${pound}${from}`, `${pound}${to}`];
      return ` ${ends.join(" ")} `;
    });
}

function figure(number: string, unit: string | undefined): string {
  const plain = number
    .replaceAll(",", "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  const name = number.includes(":") ? "time" : unit && (UNITS.get(unit) ?? "percent");
  return name ? `${plain} ${name}` : plain;
}

function addWord(clause: Clause, written: string): void {
  const spelling = SPELLINGS[written] ?? written;
  // A code such as T-7K3Q is a name; of joined words each counts.
  if (/\d/.test(spelling)) addToken(clause, spelling);
  else for (const word of spelling.split(/[\s-]/).filter(Boolean)) addPlainWord(clause, SPELLINGS[word] ?? word);
}

function addPlainWord(clause: Clause, word: string): void {
  if (NEGATIONS.has(word)) {
    clause.negations += 1;
    clause.turns.push("not");
  } else if (LIMITS.has(word)) {
    clause.limits.add(word);
    clause.turns.push(word);
  } else if (!PLAIN_WORDS.has(word)) addToken(clause, stemmer(word));
}

function addFigure(clause: Clause, written: string): void {
  clause.figures.add(written);
  addToken(clause, written);
}

function addToken(clause: Clause, token: string): void {
  clause.tokens.push(token);
  // A token that comes after a negation is what it turns; a turn that has its token holds a blank.
  clause.turns = clause.turns.map((it) => (it.includes(" ") ? it : `${it} ${token}`));
}
