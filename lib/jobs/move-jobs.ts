import type { Tx } from "@/lib/db";
import { type JobMove, MOVE_JOBS_SQL, moveParameter } from "@/lib/jobs/job-move";

/**
 * Moves jobs, each only from the states and the attempt it names: the ids of those that moved. What a worker says of an
 * attempt that is no longer its own changes nothing. Steps, logs, money and the owed callback go with the move.
 */
export async function moveJobs(tx: Tx, moves: readonly JobMove[]): Promise<Set<string>> {
  if (!moves.length) return new Set();
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(MOVE_JOBS_SQL, moveParameter(moves));
  return new Set(rows.map((it) => it.id));
}
