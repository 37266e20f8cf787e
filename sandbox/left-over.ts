import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { PlainError } from "../scripts/steps.mjs";
import { commandOf } from "./process-command";

const ENDS_WITHIN_MS = 20_000;

type Remembered = { pid: number; command: string };

/** Notes a process in a file: its number, and its command since numbers are used again. */
export function rememberProcess(file: string, pid: number): void {
  writeFileSync(file, `${JSON.stringify({ pid, command: commandOf(pid) })}\n`);
}

/** The noted process when it still runs, else null. */
export function findRemembered(file: string): Remembered | null {
  const noted = read(file);
  return noted && noted.command !== "" && commandOf(noted.pid) === noted.command ? noted : null;
}

/** Ends what a `kill -9` of the starter left running, so that it does not hold its port. */
export async function endRemembered(file: string): Promise<void> {
  const deadline = Date.now() + ENDS_WITHIN_MS;
  for (let left = findRemembered(file); left; left = findRemembered(file)) {
    if (Date.now() > deadline)
      throw new PlainError(`Process ${left.pid} of an earlier start does not end: ${left.command}`);
    process.kill(left.pid, "SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  rmSync(file, { force: true });
}

function read(file: string): Remembered | null {
  try {
    const { pid, command } = JSON.parse(readFileSync(file, "utf8")) as { pid: unknown; command: unknown };
    return typeof pid === "number" && typeof command === "string" ? { pid, command } : null;
  } catch {
    // No note, or one cut short by a full disk or a kill: nobody is remembered.
    return null;
  }
}
