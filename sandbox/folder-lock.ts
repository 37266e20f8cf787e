import { rmSync } from "node:fs";
import path from "node:path";
import { PlainError } from "../scripts/steps.mjs";
import { findRemembered, rememberProcess } from "./left-over";

/**
 * Takes the folder for this process. A lock left by a process that is gone is taken over; a living one is refused,
 * since two sandboxes on one database would disturb each other. Returns what gives the folder back.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, "lock");
  const owner = findRemembered(file);
  if (owner && owner.pid !== process.pid) {
    throw new PlainError(
      `A sandbox already runs in this folder (process ${owner.pid}). Stop it with Ctrl-C in its terminal, or: kill ${owner.pid}`,
    );
  }
  rememberProcess(file, process.pid);
  return () => rmSync(file, { force: true });
}
