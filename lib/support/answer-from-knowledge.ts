import type { KnowledgeDocument } from "@/lib/knowledge/document";
import { findPassages } from "@/lib/knowledge/find-passages";
import { indexKnowledge, type KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import type { IndexedSentence } from "@/lib/knowledge/index-sentences";
import type { AccountFact, Answer, Question, Sentence } from "@/lib/support/answer";
import { chooseSentences } from "./choose-sentences";
import { FIXED_LINES } from "./fixed-lines";
import { guessSections } from "./guess-sections";
import { nearestLines } from "./nearest-lines";
import { numbersIn } from "./numbers-in";
import { findOwnTopic } from "./own-account";
import { ownWords } from "./own-words";
import { pickFacts } from "./pick-facts";
import { SAME_QUESTION } from "./rank-sentences";
import { type Ask, readQuestion } from "./read-question";
import { findRefusal } from "./refusal";
import { resolveOrdinal } from "./resolve-ordinal";

const CANDIDATES = 60;
/** A section that is meant as likely is looked through, whatever its words are. */
const LEAST_GUESS = 0.02;
const MOST_SENTENCES = 6;
/** Questions before this one that it may go on from. */
const EARLIER = 4;
const LONGEST_QUESTION = 4_000;

const GREETING =
  /^[\s\p{P}]*(?:(?:hi|hiya|hello|hey|yo|good (?:morning|afternoon|evening|day)|thanks|thank you|thx|ta|cheers|ok|okay|cool|great|perfect|nice|got it|bye|goodbye|there|levqor|very much|so much|a lot|all|you too)[\s\p{P}]*)+$/iu;

/** What one part of a question is answered with. */
type Told = {
  facts: readonly AccountFact[];
  sentences: readonly IndexedSentence[];
  /** What is said first where neither can say it. */
  first?: "signIn" | "notYours";
};

/**
 * Answers in the files' own sentences, each with its place, and in the customer's own facts, each with its record; what
 * neither says is not said. Always the same answer to the same question. `documents` are all files unless a test brings
 * its own.
 */
export function answerFromKnowledge(question: Question, documents?: readonly KnowledgeDocument[]): Answer {
  const text = resolveOrdinal(question.text.slice(0, LONGEST_QUESTION), question.history);
  const refusal = findRefusal(text);
  if (refusal) return answer([line(refusal === "injection" ? "keepsRules" : "othersData")], [], "refused");
  if (GREETING.test(text)) return answer([line("greeting")], [], "answered");
  const index = indexKnowledge(documents);
  const earlier = question.history.filter((it) => it.author === "visitor").map((it) => it.text);
  const told = readQuestion(text, earlier.slice(-EARLIER), index).map((ask) => tell(ask, question, index, documents));
  const facts = [...new Set(told.flatMap((it) => it.facts))];
  // Of each part its best comes before the rest of any.
  const most = Math.max(1, Math.floor(MOST_SENTENCES / told.length));
  const found = [...new Set(told.flatMap((it) => it.sentences.slice(0, most)))].slice(0, MOST_SENTENCES);
  const first = (["signIn", "notYours"] as const).filter((name) => told.some((it) => it.first === name));
  if (facts.length + found.length + first.length === 0) return answer([line("unanswered")], [], "unanswered");
  const isPartly = told.some((it) => it.facts.length + it.sentences.length === 0 && !it.first);
  const before = [
    ...first.map(line),
    ...facts.map(({ text: said, record }) => ({ text: said, citations: [], record })),
  ];
  return answer(before, found, "answered", isPartly ? [line("partly")] : []);
}

/** The customer's own facts come first; the files say how such things work. */
function tell(ask: Ask, { account }: Question, index: KnowledgeIndex, documents?: readonly KnowledgeDocument[]): Told {
  const words = ownWords(ask.text, index.mend);
  const numbers = numbersIn(ask.text);
  // Whose a number is that is not theirs, and whether there is one, is nobody's to hear.
  const isForeign = account !== null && numbers.some((id) => !account.some((it) => it.text.includes(id)));
  const topic = findOwnTopic(words, account !== null || numbers.length > 0);
  if (isForeign) return { facts: [], sentences: [], first: "notYours" };
  const facts = topic && account ? pickFacts(topic, words, account) : [];
  if (facts.length > 0) return { facts, sentences: [] };
  // Where such things are seen may stand in the files, if just this is asked for there.
  const isAskedFor = [...nearestLines(ask, index)].some(([url, { alike }]) => url !== null && alike >= SAME_QUESTION);
  const sentences = topic === null || isAskedFor ? findSentences(ask, index, documents) : [];
  return { facts, sentences, ...(topic && account === null ? { first: "signIn" } : {}) };
}

function findSentences(ask: Ask, index: KnowledgeIndex, documents?: readonly KnowledgeDocument[]): IndexedSentence[] {
  const query = [...ask.names.map((it) => it.slice(1)), ask.text].join(" ");
  const found = findPassages(query, { limit: CANDIDATES, documents });
  const guessed = [...guessSections(ask, index)].flatMap(([url, it]) => (url && it >= LEAST_GUESS ? [url] : []));
  const sentences = [
    ...found.flatMap(({ passage }) => index.sentences.get(passage.id) ?? []),
    ...guessed.flatMap((url) => index.sections.get(url) ?? []),
  ];
  return chooseSentences(ask, { index, sentences: [...new Set(sentences)] });
}

function line(name: keyof typeof FIXED_LINES): Sentence {
  return { text: FIXED_LINES[name], citations: [] };
}

/** `before` and `after` what the files say. */
function answer(
  before: readonly Sentence[],
  found: readonly IndexedSentence[],
  outcome: Answer["outcome"],
  after: readonly Sentence[] = [],
): Answer {
  const citations = found.map(({ passage: { source, headings, url }, text }) => ({
    ...{ source, url, heading: headings.at(-1) ?? source, quote: text },
  }));
  const said = found.map(({ text }, at) => ({ text, citations: [at] }));
  return {
    sentences: [...before, ...said, ...after],
    citations,
    outcome,
    answeredBy: "knowledge-base",
    wantsPerson: false,
  };
}
