import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findPassages } from "../../lib/knowledge/find-passages";
import { listDocuments } from "../../lib/knowledge/queries";
import type { Answer, Question } from "../../lib/support/answer";
import { answerFromKnowledge } from "../../lib/support/answer-from-knowledge";
import { testEnvironment } from "../../lib/testing/environment";
import { BLIND } from "../../lib/testing/golden/blind-data";
import type { GoldenQuestion } from "../../lib/testing/golden/golden-question";
import { GOLDEN } from "../../lib/testing/golden/golden-set";
import { HELD_OUT } from "../../lib/testing/golden/held-out-data";
import { faultsOf, questionOf } from "../../lib/testing/golden/score-answer";
import { startPostgres } from "../../sandbox/postgres";
import { runScript } from "../run-program";
import { answersReport, type SetFigures, type Wrong } from "./answers-report";
import { leaveOut } from "./leave-out";
import { type Percentiles, percentiles } from "./percentiles";

type AnswersFigures = {
  date: string;
  by: "knowledge-base" | "model";
  set: string;
  n: number;
  byModel: number;
  scores: Record<string, string>;
  ms: Percentiles;
  /** Only looking up the passages of the same questions. */
  floorMs: Percentiles;
};
type Answerer = (question: Question) => Answer | Promise<Answer>;

const REPORT = "docs/answers.md";
const SETS = { "tuned on": GOLDEN, "held out": HELD_OUT, blind: BLIND } as const;

/**
 * The golden set on the knowledge base by itself, and on the model when OPENAI_API_KEY is set. Writes docs/answers.md.
 * Needs no build.
 */
export async function benchAnswers(): Promise<AnswersFigures[]> {
  const date = new Date().toISOString().slice(0, 10);
  const measured = await measure("knowledge-base", answerFromKnowledge);
  if (process.env.OPENAI_API_KEY) measured.push(...(await withModel()));
  writeFileSync(REPORT, answersReport(date, measured, leaveOut()));
  return measured.map(({ wrong: _, ...figures }) => ({ date, ...figures }));
}

async function measure(by: SetFigures["by"], answer: Answerer): Promise<SetFigures[]> {
  const figures: SetFigures[] = [];
  for (const [set, questions] of Object.entries(SETS)) {
    // The first question makes the index.
    await answer(askedBy(questions[0], 0));
    const ms: number[] = [];
    const wrong: Wrong[] = [];
    let byModel = 0;
    for (const [at, golden] of questions.entries()) {
      const startedAt = performance.now();
      const given = await answer(askedBy(golden, at));
      ms.push(performance.now() - startedAt);
      if (given.answeredBy === "model") byModel += 1;
      const faults = faultsOf(golden, given, listDocuments());
      if (faults.length > 0) wrong.push({ golden, faults });
    }
    const scores = scoresOf(questions, wrong);
    const floorMs = measureFloor(questions);
    figures.push({ by, set, n: questions.length, byModel, scores, wrong, ms: percentiles(ms), floorMs });
  }
  return figures;
}

/** Every question in a conversation of its own, so that no cap on the model's cost holds back the next. */
function askedBy(golden: GoldenQuestion | undefined, at: number): Question {
  if (!golden) throw new RangeError("The golden set is empty.");
  return { ...questionOf(golden), spender: { address: `bench-${at}`, conversationId: `bench-${at}` } };
}

function scoresOf(questions: readonly GoldenQuestion[], wrong: readonly Wrong[]): Record<string, string> {
  const kinds = [...new Set(questions.map((it) => it.kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const all = questions.filter((it) => it.kind === kind).length;
      return [kind, `${all - wrong.filter((it) => it.golden.kind === kind).length}/${all}`];
    }),
  );
}

function measureFloor(questions: readonly GoldenQuestion[]): Percentiles {
  return percentiles(
    questions.map(({ question }) => {
      const startedAt = performance.now();
      findPassages(question);
      return performance.now() - startedAt;
    }),
  );
}

/** The model's spending is counted in a database, so it gets one. */
async function withModel(): Promise<SetFigures[]> {
  const { OPENAI_API_KEY, OPENAI_MODEL, OPENAI_BASE_URL = "https://api.openai.com/v1" } = process.env;
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-bench-"));
  const postgres = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    password: crypto.randomUUID(),
    durable: true,
  });
  try {
    const url = postgres.url("postgres");
    // Read by the product's modules, which are loaded only after this.
    Object.assign(process.env, testEnvironment(url), { OPENAI_API_KEY, OPENAI_BASE_URL });
    if (OPENAI_MODEL) process.env.OPENAI_MODEL = OPENAI_MODEL;
    const signal = AbortSignal.timeout(120_000);
    const environment = { ...process.env };
    await runScript("prisma/migrate.ts", { environment, signal, whenItFails: "The database could not be migrated." });
    const { answerQuestion } = await import("../../lib/support/answer-question");
    return await measure("model", (question) => answerQuestion(question));
  } finally {
    const { closeDb } = await import("../../lib/db");
    await closeDb();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
