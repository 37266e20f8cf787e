import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "../scripts/steps.mjs";
import { commandOf } from "./process-command";

/**
 * Takes the folder for this process. A lock left by a process that is gone is taken over; a living one is refused,
 * since two sandboxes on one database would disturb each other. Returns what gives the folder back.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, "lock");
  const owner = ownerOf(file);
  // After a restart of the machine the number may belong to something else, so the command is compared too.
  if (owner && owner.pid !== process.pid && commandOf(owner.pid) === owner.command) {
    throw new PlainError(
      `A sandbox already runs in this folder (process ${owner.pid}). Stop it with Ctrl-C in its terminal, or: kill ${owner.pid}`,
    );
  }
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, command: commandOf(process.pid) })}\n`);
  return () => rmSync(file, { force: true });
}

function ownerOf(file: string): { pid: number; command: string } | null {
  try {
    const { pid, command } = JSON.parse(readFileSync(file, "utf8")) as { pid: unknown; command: unknown };
    return typeof pid === "number" && typeof command === "string" ? { pid, command } : null;
  } catch {
    // No lock, or one cut short by a full disk or a kill: nobody holds it.
    return null;
  }
}
