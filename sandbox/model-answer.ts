import { z } from "zod";

/** What the product sends its model as data; see lib/support/prompt.ts. */
const dataSchema = z.object({
  passages: z.array(z.object({ number: z.number(), under: z.string(), text: z.string() })),
  accountFacts: z.array(z.object({ number: z.number(), text: z.string() })).nullable(),
  earlier: z.array(z.object({ author: z.string(), text: z.string() })),
  question: z.string(),
});
type ModelData = z.infer<typeof dataSchema>;

type ModelSentence = { text: string; quotes: { passage: number; quote: string }[]; fact: number | null };
export type ModelAnswer = { sentences: ModelSentence[]; wantsPerson: boolean };

const MOST_SENTENCES = 2;
/** How many of the question's words a sentence holds that answers it. */
const ENOUGH = 0.75;
const ENOUGH_OF_FACT = 0.3;
const COMMON =
  /^(?:levqor|the|and|for|you|your|are|can|how|what|when|where|who|why|does|did|was|were|will|with|from|have|has|had|this|that|they|them|but|not|get|our|out|all|any|about|would|could|should|is|it|do|of|to|in|my|me|on|at|an|we|if|or|be|much|many|long|there|please|tell)$/;
/** A person who is wished for, not one who is only named: "can a person overrule it?" asks about a rule. */
const PERSON =
  /\b(?:(?:talk|speak|chat)\w* (?:to|with) (?:an? )?(?:\w+ )?(?:person|human|someone)|(?:want|need|get me|give me) an? (?:\w+ )?(?:person|human)|refund|charged|delete|legal|lawyer|solicitor|hacked|breach|complain\w*)\b/i;

/** Reads the data out of the last message; null when it is none of ours. */
export function readModelData(content: string): ModelData | null {
  try {
    return dataSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * As a careful model would: in the passages' own words, and silent when one word of the question is in none of them, for
 * then it asks for something else.
 */
export function answerAsModel(data: ModelData): ModelAnswer {
  const before = data.earlier.filter((it) => it.author === "visitor").at(-1)?.text ?? "";
  const asked = wordsOf(data.question);
  // "And for Business?" is only understood with what was asked before it.
  const wanted = asked.size < 3 ? wordsOf(`${before} ${data.question}`) : asked;
  const share = (text: string) => {
    const words = wordsOf(text);
    return [...wanted].filter((it) => words.has(it)).length / Math.max(1, wanted.size);
  };
  const facts = (data.accountFacts ?? [])
    .map(({ number, text }) => ({ text, quotes: [], fact: number, share: share(text) }))
    .filter((it) => it.share >= ENOUGH_OF_FACT);
  // One word alone is about anything.
  const isPlain = wanted.size > 1;
  const known = wordsOf(data.passages.map((it) => it.text).join(" "));
  const passages = data.passages
    .flatMap(({ number, text }) =>
      sentencesOf(text).map((quote) => ({ text: quote, quotes: [{ passage: number, quote }] })),
    )
    .map((it) => ({ ...it, fact: null, share: share(it.text) }))
    .filter((it) => isPlain && it.share >= ENOUGH && [...wanted].every((word) => known.has(word)));
  const found = facts.length ? facts : passages;
  const best = Math.max(...found.map((it) => it.share));
  const sentences = found
    .filter((it) => it.share === best)
    .sort((a, b) => a.text.length - b.text.length)
    .slice(0, MOST_SENTENCES)
    .map(({ text, quotes, fact }) => ({ text, quotes, fact }));
  return { sentences, wantsPerson: PERSON.test(data.question) };
}

/** As the worst would: all that it was given as facts, the visitor's words under every proof it can name. */
export function echoAsModel(data: ModelData, instructions: string): ModelAnswer {
  const quote = data.passages[0]?.text ?? "";
  const said = [data.question, ...data.earlier.map((it) => it.text), instructions];
  const sentences = said.flatMap((text) => [
    { text, quotes: [{ passage: 1, quote: text }], fact: null },
    { text, quotes: [{ passage: 1, quote }], fact: null },
    { text, quotes: [{ passage: 999, quote: text }], fact: null },
    { text: `${quote} ${text}`, quotes: [{ passage: 1, quote }], fact: null },
    { text, quotes: [], fact: 1 },
  ]);
  const facts = (data.accountFacts ?? []).map(({ text, number }) => ({ text, quotes: [], fact: number }));
  const passages = data.passages.map(({ text, number }) => ({
    text,
    quotes: [{ passage: number, quote: text }],
    fact: null,
  }));
  return { sentences: [...sentences, ...facts, ...passages], wantsPerson: false };
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(
    words.filter((it) => it.length > 1 && !COMMON.test(it)).map((it) => it.replace(/(?:ies|es|ed|ing|e|s|y)$/, "")),
  );
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])|\n+/u).filter((it) => it.trim() !== "");
}
