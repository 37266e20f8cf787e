import { findPassages } from "@/lib/knowledge/find-passages";
import { log } from "@/lib/log";
import { askModel, isModelReady, type ModelCall, modelName } from "@/lib/openai";
import type { Answer, OnSentence, Question } from "@/lib/support/answer";
import { answerFromKnowledge } from "@/lib/support/answer-from-knowledge";
import { buildAnswer } from "@/lib/support/build-answer";
import { checkSentence, type Given } from "@/lib/support/check-sentence";
import { FIXED_LINES } from "@/lib/support/fixed-lines";
import { holdUntilOwn } from "@/lib/support/hold-until-own";
import { mostSpentBy, type Reservation, spentBy } from "@/lib/support/model-spend";
import { ANSWER_SCHEMA, INSTRUCTIONS, MAX_OUTPUT_TOKENS, promptOf } from "@/lib/support/prompt";
import { createSentenceReader } from "@/lib/support/read-sentences";
import { reserveSpend } from "@/lib/support/reserve-spend";
import { settleSpend } from "@/lib/support/settle-spend";

const PASSAGES = 8;

/**
 * Answers a question: the model's sentences as far as the passages prove them, and where there is none, what the
 * knowledge base says by itself. The model has 8 s, and no failure of it is an error. `onSentence` is told every sentence
 * of the answer in order, whoever made it; `signal` means that nobody waits any more.
 */
export async function answerQuestion(
  question: Question,
  onSentence?: OnSentence,
  signal?: AbortSignal,
): Promise<Answer> {
  const plain = answerFromKnowledge(question);
  // The model's sentences about how such things work do not stand in for what the customer's own record says.
  const onModelled = isOwn(plain) ? holdUntilOwn(onSentence) : onSentence;
  const modelled = isSettled(plain) ? null : await answerByModel(question, onModelled, signal);
  if (modelled?.sentences.length && (isOwn(modelled) || !isOwn(plain))) return modelled;
  tellAll(plain, onSentence);
  return { ...plain, wantsPerson: plain.wantsPerson || modelled?.wantsPerson === true };
}

/** What may not be answered, or only after signing in, or is nothing of the customer's, never reaches the model. */
function isSettled({ outcome, sentences }: Answer): boolean {
  const { signIn, notYours } = FIXED_LINES;
  return outcome === "refused" || sentences.some(({ text }) => text === signIn || text === notYours);
}

/** Whether it tells something of the customer's own account. */
function isOwn({ sentences }: Answer): boolean {
  return sentences.some((it) => it.record !== undefined);
}

/** Null when the model may not or need not be asked. */
async function answerByModel(
  question: Question,
  onSentence?: OnSentence,
  signal?: AbortSignal,
): Promise<Answer | null> {
  if (!isModelReady()) return null;
  const asked = question.history.filter((it) => it.author === "visitor").map((it) => it.text);
  const found = findPassages(question.text, { limit: PASSAGES, history: asked });
  const given = { passages: found.map((it) => it.passage), facts: question.account ?? [] };
  // Nothing that it could cite: nothing that it could say.
  if (given.passages.length === 0 && given.facts.length === 0) return null;
  const call = {
    ...{ instructions: INSTRUCTIONS, data: promptOf(question, given.passages), schema: ANSWER_SCHEMA },
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
  const reservation = await reserve(question, call);
  return reservation && ask(call, given, reservation, onSentence, signal);
}

async function ask(
  call: ModelCall,
  given: Given,
  reservation: Reservation,
  onSentence?: OnSentence,
  signal?: AbortSignal,
): Promise<Answer> {
  const answer = buildAnswer(onSentence);
  const reader = createSentenceReader();
  let read = 0;
  let proven = 0;
  let cost: number | null = null;
  const take = (text: string) => {
    for (const raw of reader.read(text)) {
      const checked = checkSentence(raw, given);
      read += 1;
      if (!checked) continue;
      proven += 1;
      answer.add(checked);
    }
  };
  try {
    const { outcome, usage } = await askModel(call, take, signal);
    cost = usage && spentBy(modelName(), usage);
    log().info({ outcome, read, proven, cost }, "the model was asked");
  } finally {
    await settle(reservation, cost);
  }
  return answer.finish(reader.wantsPerson());
}

/** Null over a cap, and when the spending cannot be counted: what cannot be counted is not spent. */
async function reserve({ spender }: Question, call: ModelCall): Promise<Reservation | null> {
  const texts = [call.instructions, call.data, JSON.stringify(call.schema)];
  try {
    const reservation = await reserveSpend(spender, mostSpentBy(modelName(), texts, call.maxOutputTokens));
    if (!reservation) log().info("the model has cost what it may today");
    return reservation;
  } catch (error) {
    log().warn({ err: error }, "the model's spending could not be reserved");
    return null;
  }
}

/** A reservation that cannot be settled stands until the day ends. */
async function settle(reservation: Reservation, cost: number | null): Promise<void> {
  try {
    await settleSpend(reservation, cost);
  } catch (error) {
    log().warn({ err: error }, "the model's spending could not be settled");
  }
}

function tellAll({ sentences, citations }: Answer, onSentence?: OnSentence): void {
  const told = new Set<number>();
  for (const sentence of sentences) {
    const fresh = sentence.citations.filter((it) => !told.has(it));
    for (const index of fresh) told.add(index);
    onSentence?.(
      sentence,
      fresh.flatMap((index) => citations[index] ?? []),
    );
  }
}
