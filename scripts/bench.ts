import { benchAdminList } from "./bench/admin-list";
import { benchAnswers } from "./bench/answers";
import { benchChat } from "./bench/chat";
import { benchDashboard } from "./bench/dashboard";
import { benchEndlessBody } from "./bench/endless-body";
import { benchJobs } from "./bench/jobs";
import { benchPages } from "./bench/pages";
import { benchSummary } from "./bench/summary";
import { benchTrack } from "./bench/track";
import { benchWebhook } from "./bench/webhook";
import { PlainError, printFailure } from "./steps.mjs";

/** `npm run bench [-- NAME …]`: one JSON line each, every figure beside its floor of the same run. Needs a build. */
const distDir = process.env.NEXT_DIST_DIR || ".next";

const BENCHES: Record<string, () => Promise<object | object[]>> = {
  webhook: () => benchWebhook({ perSecond: 50, seconds: 20, distDir }),
  pages: () => benchPages(distDir),
  answers: () => benchAnswers(),
  chat: () => benchChat({ perSecond: 50, seconds: 20, distDir }),
  track: () => benchTrack(distDir),
  summary: () => benchSummary(),
  dashboard: () => benchDashboard(distDir),
  "endless-body": () => benchEndlessBody(distDir),
  "admin-list": () => benchAdminList(),
  jobs: () => benchJobs(),
};

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !BENCHES[name]);
  if (unknown)
    throw new PlainError(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  for (const name of names.length ? names : Object.keys(BENCHES)) {
    for (const figures of [await BENCHES[name]?.()].flat()) {
      process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`);
    }
  }
}

main().catch((error: unknown) => {
  printFailure(error);
  process.exitCode = 1;
});
