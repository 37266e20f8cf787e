/**
 * Work we refuse, by the policy: medical, legal or credit decisions, safety-critical control, biometrics,
 * special-category data, minors. Found by whole words and phrases, never by bare substrings ("sue" is not in "issue").
 * A word of more than one meaning is listed only inside a phrase that leaves one: "triage patients", not "triage" (which
 * is what half of all support automations do), and "sue" only as what is done to somebody, since Sue also sends the
 * invoices. What is refused wrongly, a person overrules.
 *
 * In a phrase, `a|b` allows either word, a blank any white space or hyphen, and `…` up to five words between. What words
 * in a row cannot say stands as an expression.
 */
const PEOPLE =
  "anybody|anyone|applicant|applicants|boys|buyer|buyers|child|children|client|clients|contact|contacts|customer|customers|employee|employees|girls|guest|guests|kid|kids|member|members|patient|patients|people|person|persons|player|players|somebody|someone|staff|student|students|teenager|teenagers|teens|those|user|users|visitor|visitors|worker|workers";
const WHOSE = "a|an|any|every|each|all|our|their|your|the|new|existing";
/** What is measured in numbers below eighteen, and is nobody's age. */
const MEASURES =
  "%|£|[.,:]?\\d|minute|min\\b|mins\\b|hour|hr|day|week|month|second|sec\\b|secs\\b|s\\b|h\\b|m\\b|mile|km|kilo|kg|k\\b|metre|meter|pound|quid|percent|per cent|point|item|order|word|page|seat|booking|purchase|visit|star|stone|yard|staff|people|employee|user|year(?!s? (?:old|of age))|in total|each";
const NO_MEASURE = `(?![\\s-]*(?:${MEASURES}))`;
const YOUNGER = "(?:under|below|younger than)[\\s-]+(?:the age of )?";
const MINOR_AGE = "(?:\\d|1[0-8]|eighteen|sixteen|thirteen|twelve)(?!\\d)";
const OWED =
  "client|clients|company|companies|competitor|competitors|contractor|contractors|customer|customers|debtor|debtors|employee|employees|employer|employers|landlord|landlords|patient|patients|payer|payers|supplier|suppliers|tenant|tenants";
/** "Send Sue the client list": the words after it go on, and before it stands who gets something. */
const NAMED =
  "ask|asks|call|calls|cc|copy|email|emails|for|forward|forwards|from|give|gives|mail|mails|message|notify|ping|remind|reminds|send|sends|show|shows|tell|tells|text|thank|with|and|by|dear|hi|hello";
const ENDS =
  '(?=\\s*(?:$|[.,;:!?)"])|\\s+(?:who|that|which|if|when|for|over|because|and|or|after|before|automatically|next|first)\\b)';

const BLANK = "[\\s-]+";
const GAP = `(?:[\\p{L}']+${BLANK}){0,5}?`;

const PHRASES = {
  "medical decisions": [
    "medical decision|decisions|advice|diagnosis|diagnoses|triage|treatment",
    "clinical decision|decisions|diagnosis|triage",
    "diagnose|diagnosing|diagnoses|diagnosis patient|patients|illness|illnesses|disease|diseases|symptoms",
    "diagnosis of|for patients|illness|illnesses|disease|diseases",
    "triage|triaging patients",
    "patient|patients triage",
    "symptom checker|checkers",
    "prescribe|prescribing|prescribes medication|medications|medicine|medicines|drugs|treatment",
    "drug|medication dose|doses|dosage|dosages",
    "treatment decision|decisions|plan|plans",
  ],
  "legal decisions": [
    "suing|sued|sues|lawsuit|lawsuits|litigation",
    new RegExp(`(?<!\\b(?:${NAMED})\\s)sue\\s+(?:(?:${WHOSE}|late|bad)\\s+){0,2}(?:${OWED})${ENDS}`),
    "sue them|him|her|someone|somebody|anyone|anybody|everyone|people|whoever",
    "sue for damages|breach|compensation|negligence|nonpayment|money|unpaid",
    /(?<!thank )(?:i|we|they|you) sue/,
    "decide|decides|deciding|able|going|plan|plans|prepare|threaten|threatens|threatening|try|want|wants|whether|whom|who|how|right to sue",
    "legal advice|decision|decisions|judgment|judgments|judgement|judgements|opinion|opinions|representation",
    "court case|cases|filing|filings|ruling|rulings",
  ],
  "credit decisions": [
    "credit decision|decisions|score|scores|scoring|rating|ratings|check|checks|application|applications",
    "creditworthiness|creditworthy",
    "credit worthiness|worthy",
    "loan|mortgage|lending decision|decisions|approval|approvals|application|applications|eligibility",
    "approve|approves|approving|reject|rejects|rejecting|decline|declines|declining loan|loans|mortgage|mortgages",
    /(?:approv(?:e|es|ing)|reject(?:s|ing)?|declin(?:e|es|ing)) credit(?![\s-]*(?:note|memo|card|invoice|refund|claim|entr))/,
    "decide|decides|deciding|choose|chooses|choosing|determine|determines|judge who|whom|whether … loan|loans|mortgage|mortgages|overdraft|overdrafts",
    "decide|decides|deciding|choose|chooses|choosing which applicant|applicants|client|clients|customer|customers|people … loan|loans|mortgage|mortgages",
    "decide|decides|deciding|choose|chooses|choosing who|whom gets|get|receives|deserves credit",
    "eligible|eligibility|qualify|qualifies … loan|loans|mortgage|mortgages|credit",
    "whether|whom|who to lend",
    "affordability check|checks|assessment|assessments",
  ],
  "safety-critical control": [
    "safety critical",
    "life support",
    "flight|aircraft|reactor|railway control",
    "nuclear plant|plants|reactor|reactors|power",
    "braking system|systems",
    "self driving|autonomous car|cars|vehicle|vehicles",
    "emergency dispatch|dispatching",
    "industrial control system|systems",
    "medical device|devices",
  ],
  biometrics: [
    "biometric|biometrics",
    "facial|face recognition|identification",
    "recognise|recognize|recognising|recognizing faces",
    "fingerprint|fingerprints scan|scans|scanner|scanners|recognition|login|attendance",
    "voiceprint|voiceprints",
    "iris|retina scan|scans|scanner|scanners|recognition",
  ],
  "special-category data": [
    "special category|categories data|information|personal",
    "special category|categories of data|information|personal",
    "ethnicity|ethnicities",
    "ethnic|racial origin|origins|background|backgrounds",
    "religious|philosophical belief|beliefs",
    `religion|religions|sexuality|disability|disabilities|faith of … ${PEOPLE}`,
    `${PEOPLE}|members'|member's|customers'|customer's|clients'|client's|people's|applicants'|their|his|her religion|religions|sexuality|disability|disabilities`,
    "ask|asks|collect|collects|filter|log|record|records|save|sort|store|stores|track|tracks … religion|religions|sexuality",
    "political opinion|opinions|views",
    "trade union membership|members",
    "sexual orientation|orientations",
    "sex life",
    "genetic data|test|tests",
    "hiv|std|sti status|positive|test|tests|result|results",
    "vaccination|vaccine|pregnancy status|record|records",
    "mental health condition|conditions|data|details|history|notes|problems|records|status",
    "health|medical|patient record|records|data|history|histories",
    "criminal record|records|conviction|convictions|offences",
  ],
  minors: [
    /(?<!morris )minors/,
    "under age|aged",
    "underage",
    new RegExp(
      `(?:${PEOPLE})[\\s,]+(?:who |that )?(?:is |are |was |were |be )?(?:aged |ages )?${YOUNGER}${MINOR_AGE}${NO_MEASURE}`,
    ),
    new RegExp(
      `(?:he|she|they|who|if|aged) (?:is |are |was |were |be )?(?:aged )?${YOUNGER}(?:13|16|18)(?=\\s*(?:$|[;:!?)]|[.,](?!\\d)))`,
    ),
    new RegExp(`(?:under|below) the age of ${MINOR_AGE}${NO_MEASURE}`),
    new RegExp(`(?:under|below)[\\s-]+${MINOR_AGE} years? (?:old|of age)`),
    new RegExp(`${MINOR_AGE}[\\s-]+year[\\s-]+olds`),
    /(?<!\b(?:in|within|take|takes|took|stay|stays|load|loads|loading|answer|answers|at|to|is|be|a) )under[\s-]+(?:8|9|1[0-8])'?s/,
    "children|kids|pupils|girls|boys aged",
    "child|children's|children|childrens|kids|kids'|pupil|pupils|pupils'|teenagers|teenagers' data|details|records|photos|profiles|accounts",
    "data|details|records|photos|profiles|information of|about|on|from children|minors|kids|pupils|teenagers",
    "collect|collecting|profile|profiling|track|tracking|monitor|monitoring children|kids|pupils|teenagers",
  ],
} as const satisfies Record<string, readonly (string | RegExp)[]>;

export type HighRisk = {
  /** What the policy calls it. */
  topic: keyof typeof PHRASES;
  /** The words as they stand in the text, in lower case. */
  words: string;
};

/** What of a text is high-risk work, each topic once, with the words that say so. */
export function findHighRisk(text: string): HighRisk[] {
  const plain = normalise(text);
  return PATTERNS.flatMap(({ topic, pattern }) => {
    const words = pattern.exec(plain)?.[0];
    return words ? [{ topic, words: words.replace(/\s+/g, " ") }] : [];
  });
}

/** Every topic that is refused, in the words of the policy. */
export const HIGH_RISK_TOPICS = Object.keys(PHRASES);

const PATTERNS = Object.entries(PHRASES).map(([topic, phrases]) => ({
  topic: topic as keyof typeof PHRASES,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(patternOf).join("|")})(?![\\p{L}\\p{N}])`, "u"),
}));

function patternOf(phrase: string | RegExp): string {
  if (phrase instanceof RegExp) return `(?:${phrase.source})`;
  const words = phrase.split(" ");
  return words.map((word, at) => (word === "…" ? GAP : `(?:${word})${at < words.length - 1 ? BLANK : ""}`)).join("");
}

/** One spelling for what looks the same: wide letters, curly apostrophes, dashes, and signs that nobody sees. */
function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .toLowerCase();
}
