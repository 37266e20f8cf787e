import type { GoldenQuestion } from "../../lib/testing/golden/golden-question";
import type { LeaveOutFigures } from "./leave-out";
import type { Percentiles } from "./percentiles";

export type Wrong = { golden: GoldenQuestion; faults: readonly string[] };

export type SetFigures = {
  by: "knowledge-base" | "model";
  set: string;
  n: number;
  /** Answers in the model's words; the others came from the knowledge base after all. */
  byModel: number;
  /** By kind of question: "97/98". */
  scores: Record<string, string>;
  wrong: readonly Wrong[];
  ms: Percentiles;
  floorMs: Percentiles;
};

const BY = { "knowledge-base": "The knowledge base by itself", model: "The model" } as const;

/** What docs/answers.md says: how many questions are answered right, and every one that is not. */
export function answersReport(
  date: string,
  measured: readonly SetFigures[],
  { n, own, other, none }: LeaveOutFigures,
): string {
  const share = (count: number) => `${Math.round((100 * count) / n)} %`;
  return `# How well questions are answered

Written by \`npm run bench -- answers\` on ${date}. The questions are in \`lib/testing/golden\`; what makes an answer right is
in \`score-answer.ts\` there: it says the figures of the catalogue that were asked for, every sentence of it stands on a
quote that is in its file character for character, or on a record of the asker's own, and what is not in the files is not
answered. \`npm test\` runs the same questions.

- **tuned on**: the answerer was improved until these were answered; that it answers them proves little by itself.
- **held out**: scored once before anything was changed for them (40 of 54 answerable ones right then, 74 %); since then
  general rules were changed with its failures known.
- **blind**: 100 questions by somebody who had read nothing but the pages that visitors see, scored when the answerer was finished; nothing was changed
  for them, and these are the honest figures for questions nobody wrote down. Two sets before it, 100 questions each by another such hand,
  first scored 117 of 132 answerable ones right (89 %), 27 of 36 unanswerable ones not answered, and 32 of 32 that belong to a person or behind a
  sign-in. With this one that is 163 of 186 (88 %), 45 of 66 and 48 of 48 (one in a sentence too many); the two sets before those had 109 of 132 and 29 of 36. An unanswerable question that is answered gets what the files do say near it: an API's
  limits are not told, so its page of documentation is. Each such sentence is true and has its source, but it is not what was asked.
- **left out**: each of the ${n} ways to ask that stand in the knowledge base was asked of it without having that one, and
  without a fifth of the others: ${share(own)} found their own section, ${share(none)} no answer, ${share(other)} another
  section, which is often as right where two say the same. These ways differ from each other on purpose, so it is the
  hardest of the three figures.

${measured.map(section).join("\n")}`;
}

function section({ by, set, n, byModel, scores, wrong, ms, floorMs }: SetFigures): string {
  const rows = Object.entries(scores).map(([kind, score]) => `| ${kind} | ${score} |`);
  const time = `p50 ${ms.p50} ms, p95 ${ms.p95} ms an answer; looking up the passages alone p50 ${floorMs.p50} ms, p95 ${floorMs.p95} ms.`;
  const failures = wrong.map(({ golden, faults }) => `- ${asked(golden)}: ${faults.join("; ")}`);
  const words =
    by === "model" ? `\n${byModel} answers are in the model's words, the others the knowledge base's.\n` : "";
  return `## ${BY[by]}, ${set}: ${n} questions
${words}
| kind | right |
|---|---|
${rows.join("\n")}

${time}

${failures.length ? `What fails:\n\n${failures.join("\n")}` : "Nothing fails."}
`;
}

function asked({ history = [], question }: GoldenQuestion): string {
  return [...history, question].map((it) => `"${it}"`).join(", then ");
}
