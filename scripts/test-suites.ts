import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePorts } from "../sandbox/free-port";
import { startSandbox } from "../sandbox/start-sandbox";
import type { Outcome } from "./checks";
import { type ProgramOptions, runProgram } from "./run-program";
import { readPlaywrightReport, readVitestReport, type TestReport } from "./test-reports";

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, "node_modules", ".bin", name);

/** Unit and integration tests, on a Postgres of their own. */
export async function runVitest(options: ProgramOptions): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-vitest-"));
  const report = path.join(folder, "report.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await runProgram(bin("vitest"), args, options);
  const outcome = { ...outcomeOf(report, code, readVitestReport), output };
  rmSync(folder, { recursive: true, force: true });
  return outcome;
}

export type EndToEnd = {
  /** What the production build is to be made with: the pages name the address they are served at. */
  buildEnvironment: Record<string, string | undefined>;
  run(options: ProgramOptions): Promise<Outcome>;
  removeData(): void;
};

/** Chooses ports and a data folder for a sandbox that lives for one run of the end-to-end tests. */
export async function planEndToEnd(distDir: string): Promise<EndToEnd> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-e2e-"));
  const [port = 0] = await findFreePorts(1);
  // All browsers come from one address here; the limits have their own tests.
  const environment = { NEXT_DIST_DIR: distDir, RATE_LIMIT_MULTIPLIER: "1000" };
  return {
    buildEnvironment: { ...process.env, ...environment, APP_URL: `http://localhost:${port}` },
    run: (options) => runEndToEnd({ folder, port, environment }, options),
    removeData: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runEndToEnd(
  { folder, port, environment }: { folder: string; port: number; environment: Record<string, string> },
  options: ProgramOptions,
): Promise<Outcome> {
  const quietly = async <T>(_what: string, work: () => T | Promise<T>) => work();
  const { signal } = options;
  const sandbox = await startSandbox({
    folder,
    port,
    mode: "production",
    reset: false,
    environment,
    step: quietly,
    signal,
  });
  const report = path.join(folder, "report.json");
  try {
    const { code, output } = await runProgram(bin("playwright"), ["test", "--reporter=list,json"], {
      ...options,
      environment: {
        ...sandbox.environment,
        NODE_ENV: "test",
        E2E_BASE_URL: sandbox.url,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    });
    const troubles = code === 0 ? "" : troublesIn(path.join(folder, "server.log"));
    return { ...outcomeOf(report, code, readPlaywrightReport), output: `${troubles}${output}` };
  } finally {
    await sandbox.stop();
  }
}

/** What the server warned of and the errors it met; thousands of requests answered as they should be say nothing. */
function troublesIn(log: string): string {
  if (!existsSync(log)) return "";
  const lines = readFileSync(log, "utf8").split("\n");
  const troubles = lines.filter((line) => line !== "" && !/^\{"level":[123]0,/.test(line));
  return `The last of the server's warnings and errors:\n${troubles.slice(-40).join("\n")}\n\n`;
}

/** A runner that failed without counting a failure, or wrote no report, is one failure. */
function outcomeOf(report: string, code: number, read: (report: string) => TestReport): TestReport {
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: [] };
  const outcome = read(readFileSync(report, "utf8"));
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}
