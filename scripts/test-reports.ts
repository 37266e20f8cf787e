import { z } from "zod";

/** `failures`: a line each, which test and what it said first, for whoever reads only the end of a long output. */
export type TestReport = { passed: number; failed: number; failures: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Reads vitest's JSON report. A file that failed before its first test counts as one failure. */
export function readVitestReport(report: string): TestReport {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(JSON.parse(report));
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failures = testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => failureLine(file.name, fullName, failureMessages[0])),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    failures: [...failures, ...broken.map((file) => failureLine(file.name, "does not load", file.message))],
  };
}

const playwrightError = z.object({ message: z.string().optional() });

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ errors: z.array(playwrightError) })),
    }),
  ),
});

type PlaywrightSuite = { specs: z.infer<typeof playwrightSpec>[]; suites?: PlaywrightSuite[] | undefined };

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(playwrightSpec),
  suites: z.lazy(() => z.array(playwrightSuite)).optional(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(playwrightError),
  suites: z.array(playwrightSuite),
});

/** Reads Playwright's JSON report. Flaky is failed; an error outside any test counts as one failure. */
export function readPlaywrightReport(report: string): TestReport {
  const { stats, errors, suites } = playwrightReport.parse(JSON.parse(report));
  const failures = suites.flatMap(specsOf).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) => {
        const first = results.flatMap((result) => result.errors)[0];
        return failureLine(`${projectName} ${file}:${line}`, title, first?.message);
      }),
  );
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    failures: [...failures, ...errors.map(({ message }) => failureLine("playwright", "outside any test", message))],
  };
}

function specsOf({ specs, suites = [] }: PlaywrightSuite): PlaywrightSuite["specs"] {
  return [...specs, ...suites.flatMap(specsOf)];
}

const LONGEST_MESSAGE = 600;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that starts a colour is what is looked for
const COLOURS = /\u001b\[[0-9;]*m/g;

function failureLine(where: string, title: string, message = ""): string {
  const said = message.replace(COLOURS, "").replace(/\s+/g, " ").trim().slice(0, LONGEST_MESSAGE);
  return `${where} › ${title}${said === "" ? "" : `: ${said}`}`;
}
