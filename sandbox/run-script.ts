import { spawn } from "node:child_process";
import { DISK_FULL, lastLines, PlainError, saysDiskFull } from "../scripts/steps.mjs";

/**
 * Runs one of our scripts to its end and gives what it printed. Throws a `PlainError` with `whenItFails` and its last
 * lines when it fails. An abort ends it and all it started.
 */
export async function runScript(
  file: string,
  options: { environment: Record<string, string | undefined>; whenItFails: string; signal: AbortSignal },
): Promise<string> {
  options.signal.throwIfAborted();
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env: options.environment as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, so that an abort reaches what the script started too.
    detached: true,
  });
  const endGroup = () => child.pid !== undefined && process.kill(-child.pid, "SIGTERM");
  options.signal.addEventListener("abort", endGroup);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", (error) => (output += `\n${error.message}`));
    child.once("close", resolve);
  });
  options.signal.removeEventListener("abort", endGroup);
  options.signal.throwIfAborted();
  if (code === 0) return output;
  throw new PlainError(saysDiskFull(output) ? DISK_FULL : options.whenItFails, lastLines(output, 40));
}
