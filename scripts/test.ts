import { type Check, check, type Outcome, SOURCE_CHECKS, typeCheck } from "./checks";
import { ensureBrowser } from "./ensure-browser";
import type { ProgramOptions } from "./run-program";
import { PlainError, printFailure, secondsSince, step } from "./steps.mjs";
import { listenForStop } from "./stop-request";
import { type EndToEnd, planEndToEnd, runVitest } from "./test-suites";

// `npm test`: every check and every test, two at a time where that is quicker, and one line with the sum at the end.

// A build of its own, so that a sandbox that serves from .next is left alone.
const DIST_DIR = ".next-test";
const MINUTES = 60_000;

async function runAll(signal: AbortSignal, endToEnd: EndToEnd): Promise<Outcome[]> {
  // Colours for a terminal, none for a file.
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
  const environment = { ...process.env, ...colour, NEXT_DIST_DIR: DIST_DIR };
  const run = (it: Check, options: Partial<ProgramOptions> = {}) =>
    report(it, { environment, signal, timeoutMs: 40 * MINUTES, ...options });

  await step("Looking for a browser", () => ensureBrowser({ environment, signal }));
  const [build, ...sources] = await Promise.all([
    run(BUILD, { environment: endToEnd.buildEnvironment }),
    ...(await inTurn(SOURCE_CHECKS, run)),
  ]);
  const both = await Promise.all([
    run({ name: "Unit and integration tests (vitest)", run: runVitest }),
    run(typeCheck(DIST_DIR)),
  ]);
  const outcomes = [build, ...sources, ...both];
  if (build.failed > 0) return outcomes;
  const journeys = await run({ name: "End-to-end tests (Playwright)", run: endToEnd.run });
  return [
    ...outcomes,
    journeys,
    await run(STORM),
    await run(CRON),
    await run(TRACK),
    await run(JOBS),
    await run(DATABASE),
  ];
}

// The small sizes; `npm run faults` and `npm run bench` run the full ones.
const STORM = check("Exactly once while servers are killed", "tsx", ["scripts/faults.ts", "storm-small"]);
const CRON = check("Due messages once, however cron calls", "tsx", ["scripts/faults.ts", "cron-small"]);
const TRACK = check("Every answered event a row, whatever dies", "tsx", ["scripts/faults.ts", "track-small"]);
const JOBS = check("Jobs within their budget, whatever dies", "tsx", ["scripts/faults.ts", "jobs-small"]);
const DATABASE = check("A database that locks, freezes and goes", "tsx", ["scripts/faults.ts", "database"]);
const BUILD = check("Production build (next)", "tsx", ["scripts/build.ts"]);

/** One after the other: side by side with something bigger, they leave it a core. */
async function inTurn(checks: Check[], run: (check: Check) => Promise<Outcome>): Promise<Promise<Outcome>[]> {
  let before: Promise<unknown> = Promise.resolve();
  return checks.map((it) => {
    const outcome = before.then(() => run(it));
    before = outcome;
    return outcome;
  });
}

/** Prints one line when it is done, and everything it said when it failed. */
async function report({ name, run }: Check, options: ProgramOptions): Promise<Outcome> {
  const startedAt = performance.now();
  const outcome = await run(options).catch((error: unknown): Outcome => {
    if (options.signal.aborted || !(error instanceof PlainError)) throw error;
    return { passed: 0, failed: 1, output: `${error.output}\n${error.message}` };
  });
  const { passed, failed, output, failures = [] } = outcome;
  const sum = `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;
  process.stdout.write(`  ${failed > 0 ? "✗" : "✓"} ${name}: ${sum}, ${secondsSince(startedAt)}\n`);
  if (failed > 0) process.stdout.write(`\n${output.trimEnd()}\n\n`);
  // Again at the very end, where a long output is still read.
  const named = failed > 0 && failures.length === 0 ? [name] : failures.map((failure) => `${name}: ${failure}`);
  return { ...outcome, failures: named };
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  const { signal } = listenForStop();
  const endToEnd = await planEndToEnd(DIST_DIR);
  try {
    const outcomes = await runAll(signal, endToEnd);
    const sum = (key: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[key], 0);
    if (sum("failed") > 0) process.exitCode = 1;
    const failures = outcomes.flatMap((outcome) => outcome.failures ?? []);
    process.stdout.write(failures.map((failure) => `\nFailed: ${failure}\n`).join(""));
    process.stdout.write(`\nTook ${secondsSince(startedAt)}.\n${sum("passed")} passed, ${sum("failed")} failed\n`);
  } finally {
    endToEnd.removeData();
  }
}

main().catch((error: unknown) => {
  printFailure(error);
  // Also then the last line tells, for whoever reads only that.
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
});
