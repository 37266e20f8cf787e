/** The kind of figure that a question asks for. */
export type Figure = "money" | "time" | "count" | "percent";

const UNIT = "minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?";
const TIME = new RegExp(
  `\\bhow much time\\b|\\bhow (?:long|fast|quick|quickly|soon|many (?:${UNIT}))\\b|\\b(?:turn ?around|duration|deadline|lead time|support (?:period|length|time|duration)|(?:period|length|duration) of support|what time|(?:on )?(?:which|what) day|what duration|opening (?:times|hours)|support hours|office hours|(?:delivery|response|reply|answer) times?)\\b|\\bhow quik\\b`,
  "i",
);
/** "When does the delivery time start?" asks for an event, not for a time. */
const EVENT = /^when (?:does|do|will|is|are)\b.*\b(?:starts?|begins?|ends?|stops?)\b/i;
const MONEY = /\bhow mu?t?ch\b|\b(?:price|cost|fee|pricing)s?\b|\bthe damage\b|\bfork out\b/i;
const COUNT = /\bhow many\s+(\p{L}+)|\bnumber of\s+(\p{L}+)|\bhow much\s+(data|storage|users?)\b/iu;
const PERCENT =
  /\b(?:uptime|availability|per cent|percentage|percent)\b|\bhow (?:large|big)\b|\b(?:how much|what|which|any) (?:\S+ )?discounts?\b/i;

const SHOWN: Readonly<Record<Exclude<Figure, "count">, RegExp>> = {
  money: /£\s?\d/g,
  time: new RegExp(
    `\\d[\\d,.]*(?: to \\d+)? (?:working )?(?:${UNIT})\\b|\\b\\d{2}:\\d{2}\\b|\\bday \\d|\\ba few (?:working )?(?:${UNIT})`,
    "gi",
  ),
  percent: /\d\s?%/g,
};

export function figureAsked(text: string): Figure | null {
  if (EVENT.test(text)) return null;
  if (TIME.test(text)) return "time";
  if (COUNT.test(text)) return "count";
  if (MONEY.test(text)) return "money";
  return PERCENT.test(text) ? "percent" : null;
}

/** The word that "how many" counts. */
export function countedWord(text: string): string | null {
  const found = COUNT.exec(text);
  return found?.slice(1).find(Boolean) ?? null;
}

/** How many such figures a sentence has. What is counted stands beside its number, which the index knows. */
export function countFigures(sentence: string, figure: Exclude<Figure, "count">): number {
  return sentence.match(SHOWN[figure])?.length ?? 0;
}
