import { chat } from "./faults/chat";
import { cron } from "./faults/cron";
import { database } from "./faults/database";
import { guesses } from "./faults/guesses";
import { jobs } from "./faults/jobs";
import { storm } from "./faults/storm";
import { track } from "./faults/track";
import { PlainError, printFailure } from "./steps.mjs";

/**
 * `npm run faults -- NAME`: the fault suites at their full size, one JSON line each; exit 1 when a guarantee broke.
 * `npm test` runs them small. They need a build: `npm run build`.
 */
const distDir = process.env.NEXT_DIST_DIR || ".next";
const seed = Number(process.env.SEED || Math.floor(Math.random() * 1e9));

const SUITES: Record<string, () => Promise<{ failures: string[] }>> = {
  storm: () =>
    storm({
      sessions: 350,
      events: 500,
      repeats: 0.3,
      atOnce: 8,
      blindKillSeconds: 6,
      killEveryMails: 120,
      seed,
      distDir,
    }),
  database: () => database(distDir),
  chat: () => chat({ atOnce: 10, parallel: 100, distDir }),
  cron: () => cron({ reminders: 1_000, upsells: 1_000, ofEachUnwanted: 60, rounds: 3, atOnce: 20, kills: 5, distDir }),
  guesses: () => guesses({ guesses: 10_000, addresses: 10, atOnce: 8, timed: 300, distDir }),
  track: () => track({ kills: 5, atOnce: 16, distDir }),
  "track-small": () => track({ kills: 1, atOnce: 8, distDir }),
  jobs: () => jobs({ submissions: 2_000, repeats: 0.3, affordable: 500, kills: 10, killEveryMs: 300 }),
  "jobs-small": () => jobs({ submissions: 120, repeats: 0.3, affordable: 40, kills: 1, killEveryMs: 50 }),
  "cron-small": () => cron({ reminders: 60, upsells: 60, ofEachUnwanted: 5, rounds: 2, atOnce: 8, kills: 1, distDir }),
  "storm-small": () =>
    storm({
      sessions: 24,
      events: 36,
      repeats: 0.3,
      atOnce: 8,
      blindKillSeconds: 9,
      killEveryMails: 20,
      seed: 7,
      distDir,
    }),
};

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !SUITES[name]);
  if (unknown) throw new PlainError(`There is no suite "${unknown}". There are: ${Object.keys(SUITES).join(", ")}.`);
  for (const name of names.length ? names : ["storm"]) {
    const figures = await SUITES[name]?.();
    process.stdout.write(`${JSON.stringify({ suite: name, seed, ...figures })}\n`);
    if (figures?.failures.length) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  printFailure(error);
  process.exitCode = 1;
});
