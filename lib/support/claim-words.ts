/** Words of the sentences that check-sentence.ts compares, by what they do to a claim. Compared in small letters. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** They claim nothing by themselves: a sentence may hold them although its quote does not. */
export const PLAIN_WORDS = words(`
  a an the this that these those it its you your yours we our ours us they their them there here
  who which what whose where when how is are was were be been being am has have had having do does did doing done
  can could will would may might to of in on at for with by from as than then so and or but also while about per into
  levqor please get gets got getting receive receives received offer offers offered include includes included including
  come comes take takes taken cost costs price priced need needs needed make makes made give gives given use uses used
  using ask asks mean means happen happens go goes see find know such like thing things way page plan plans package
  packages say says said called`);

/** They turn a claim round. */
export const NEGATIONS = words("no not never none nobody nothing neither nor without cannot non");

/** They narrow a claim: left out, it says more than its source. */
export const LIMITS = words("until unless except only if before after up least most provided");

/** Between two claims of one sentence. */
export const JOINTS = words("and or but while whereas");

/** Written in one or in two ways; the second is compared. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ handover: "hand over", addon: "add on", addons: "add on", signin: "sign in", setup: "set up" },
  ...{ monthly: "month", yearly: "year", annually: "year", annual: "year", daily: "day", weekly: "week" },
  ...{ "e-mail": "email", "e-mails": "email", "e-mailed": "email", mail: "email", mails: "email" },
};

const NAMES = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Numbers in words. */
export const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...NAMES.map((word, index) => [word, String(index)] as const),
  ...TENS.map((word, index) => [word, String(index * 10 + 20)] as const),
]);

/** What a number counts, where a wrong unit would be a wrong figure. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    minute: "minute minutes min mins",
    hour: "hour hours h hr hrs",
    day: "day days",
    week: "week weeks",
    month: "month months",
    year: "year years",
    percent: "% percent",
    pound: "pound pounds gbp",
  }).flatMap(([unit, spellings]) => spellings.split(" ").map((it) => [it, unit] as const)),
);
