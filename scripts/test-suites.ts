import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePorts } from "../sandbox/free-port";
import { startSandbox } from "../sandbox/start-sandbox";
import type { Outcome } from "./checks";
import { type ProgramOptions, runProgram } from "./run-program";
import { type Counts, countPlaywright, countVitest } from "./test-reports";

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, "node_modules", ".bin", name);

/** Unit and integration tests, on a Postgres of their own. */
export async function runVitest(options: ProgramOptions): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-vitest-"));
  const report = path.join(folder, "report.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await runProgram(bin("vitest"), args, options);
  const outcome = { ...countsOf(report, code, countVitest), output };
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
    const log = path.join(folder, "server.log");
    const serverLog =
      code === 0 || !existsSync(log) ? "" : `\nThe server's log:\n${readFileSync(log, "utf8").slice(-20_000)}`;
    return { ...countsOf(report, code, countPlaywright), output: `${output}${serverLog}` };
  } finally {
    await sandbox.stop();
  }
}

/** A runner that failed without counting a failure, or wrote no report, is one failure. */
function countsOf(report: string, code: number, count: (report: string) => Counts): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = count(readFileSync(report, "utf8"));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
