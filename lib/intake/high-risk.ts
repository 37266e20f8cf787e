/**
 * Work we refuse, by the policy: medical, legal or credit decisions, safety-critical control, biometrics,
 * special-category data, minors. Found by whole words and phrases, never by bare substrings ("sue" is not in "issue").
 * A word of more than one meaning is listed only inside a phrase that leaves one: "triage patients", not "triage" (which
 * is what half of all support automations do). What is refused wrongly, a person overrules.
 *
 * In a phrase, `a|b` allows either word, and a blank any white space or hyphen.
 */
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
    "sue|suing|lawsuit|lawsuits|litigation",
    "legal advice|decision|decisions|judgment|judgments|judgement|judgements|opinion|opinions|representation",
    "court case|cases|filing|filings|ruling|rulings",
  ],
  "credit decisions": [
    "credit decision|decisions|score|scores|scoring|rating|ratings|check|checks|application|applications",
    "creditworthiness",
    "loan|mortgage|lending decision|decisions|approval|approvals|application|applications|eligibility",
    "approve|approving|reject|rejecting|decline|declining loan|loans|mortgage|mortgages|credit",
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
    "special category|categories",
    "ethnicity|ethnicities",
    "ethnic|racial origin|origins|background|backgrounds",
    "religious|philosophical belief|beliefs",
    "political opinion|opinions|views",
    "trade union membership|members",
    "sexual orientation|orientations",
    "sex life",
    "genetic data|test|tests",
    "health|medical|patient record|records|data|history|histories",
    "criminal record|records|conviction|convictions|offences",
  ],
  minors: [
    "minors",
    "under age|aged",
    "underage",
    "under 13|16|18",
    "under 13s|16s|18s",
    "child|children's|children|childrens|kids|kids'|pupil|pupils|pupils' data|details|records|photos|profiles|accounts",
    "data|details|records|photos|profiles|information of|about|on|from children|minors|kids|pupils",
    "collect|collecting|profile|profiling|track|tracking|monitor|monitoring children|kids|pupils",
  ],
} as const satisfies Record<string, readonly string[]>;

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

function patternOf(phrase: string): string {
  return phrase
    .split(" ")
    .map((word) => `(?:${word})`)
    .join("[\\s-]+");
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
