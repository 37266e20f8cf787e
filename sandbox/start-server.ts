import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { lastLines, PlainError } from "../scripts/steps.mjs";
import { rememberProcess } from "./left-over";

export type RunningServer = {
  /** Resolves with the reason when the server ends without having been told to. */
  ended: Promise<string>;
  /** SIGTERM, so that it drains; whatever is left after 40 s is killed. */
  stop(): Promise<void>;
};

// By its whole path, which tells it from the server of another checkout.
const SERVER = path.join(path.dirname(import.meta.dirname), "server.ts");
const READY_WITHIN_MS = 90_000;
const STOPPED_WITHIN_MS = 40_000;

/**
 * Starts server.ts and waits until `/ready` says yes. With a `logFile` its output goes there, else to the terminal.
 * Throws a `PlainError` with the log's tail when it ends early or does not become ready.
 */
export async function startServer(options: {
  url: string;
  environment: Record<string, string | undefined>;
  logFile: string | null;
  /** Where its process is noted, for a start after this one was killed. */
  pidFile: string;
}): Promise<RunningServer> {
  const output = options.logFile ? openSync(options.logFile, "w") : "inherit";
  const server = spawn(process.execPath, ["--import", "tsx", SERVER], {
    env: options.environment as NodeJS.ProcessEnv,
    stdio: ["ignore", output, output],
    // A process group of its own: Ctrl-C reaches the starter alone, which stops things in order.
    detached: true,
  });
  if (typeof output === "number") closeSync(output);
  if (server.pid !== undefined) rememberProcess(options.pidFile, server.pid);
  const ended = new Promise<string>((resolve) => {
    server.once("error", (error) => resolve(error.message));
    server.once("exit", (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
  });
  const running = {
    ended,
    stop: async () => {
      await stop(server, ended);
      rmSync(options.pidFile, { force: true });
    },
  };
  const outcome = await Promise.race([becomesReady(options.url), ended.then((reason) => `it ended: ${reason}`)]);
  if (outcome === "ready") return running;
  await running.stop();
  const tail = options.logFile ? lastLines(readFileSync(options.logFile, "utf8")) : "";
  throw new PlainError(`The server did not become ready: ${outcome}.`, tail);
}

async function becomesReady(url: string): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let last = "no answer";
  while (Date.now() < deadline) {
    try {
      const answer = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(10_000) });
      if (answer.ok) return "ready";
      last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
    } catch (error) {
      last = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return `${url}/ready said ${last} for ${READY_WITHIN_MS / 1000} s`;
}

async function stop(server: ChildProcess, ended: Promise<string>): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGTERM");
  // The minus sign means the whole group: nothing the server started may stay behind.
  const impatient = setTimeout(() => process.kill(-(server.pid ?? 0), "SIGKILL"), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(impatient);
}
