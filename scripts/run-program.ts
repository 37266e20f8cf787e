import { spawn } from "node:child_process";
import path from "node:path";
import { DISK_FULL, lastLines, PlainError, saysDiskFull } from "./steps.mjs";

type Environment = Record<string, string | undefined>;

export type ProgramOptions = {
  environment: Environment;
  /** Aborted, the program and all it started are ended, and the call throws the signal's reason. */
  signal: AbortSignal;
  /** Ended likewise when it takes longer. */
  timeoutMs?: number;
};

/** Runs a program to its end, whatever that is; gives the exit code and all it printed. */
export async function runProgram(
  program: string,
  args: string[],
  { environment, signal, timeoutMs }: ProgramOptions,
): Promise<{ code: number; output: string }> {
  signal.throwIfAborted();
  const child = spawn(program, args, {
    cwd: path.dirname(import.meta.dirname),
    env: environment as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, so that an end reaches what the program started too.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const endGroup = (name: NodeJS.Signals) => child.pid !== undefined && process.kill(-child.pid, name);
  const onAbort = () => endGroup("SIGTERM");
  signal.addEventListener("abort", onAbort);
  const late = setTimeout(
    () => {
      output += `\n${program} took longer than ${(timeoutMs ?? 0) / 1000} s and was ended.`;
      endGroup("SIGKILL");
    },
    timeoutMs ?? 15 * 60_000,
  );
  const code = await new Promise<number>((resolve) => {
    child.once("error", (error) => {
      output += `\n${error.message}`;
      resolve(127);
    });
    child.once("close", (exitCode) => resolve(exitCode ?? 1));
  });
  clearTimeout(late);
  signal.removeEventListener("abort", onAbort);
  signal.throwIfAborted();
  return { code, output };
}

/**
 * Runs one of our scripts to its end and gives what it printed. Throws a `PlainError` with `whenItFails` and its last
 * lines when it fails.
 */
export async function runScript(
  file: string,
  options: { environment: Environment; signal: AbortSignal; whenItFails: string },
): Promise<string> {
  const { code, output } = await runProgram(process.execPath, ["--import", "tsx", file], options);
  if (code === 0) return output;
  throw new PlainError(saysDiskFull(output) ? DISK_FULL : options.whenItFails, lastLines(output, 40));
}
