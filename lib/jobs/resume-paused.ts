import type { ConnectorName } from "@/lib/connectors/connector";
import { db, transaction } from "@/lib/db";
import { moveJobs } from "@/lib/jobs/move-jobs";

const AT_ONCE = 500;

/**
 * Lets jobs that wait for a connector's credential go on, oldest first: all of them once it was accepted, or `most` to
 * see whether it is. The queue hears of them from the sweep. Returns how many go on.
 */
export async function resumePaused(connector: ConnectorName, most: number = AT_ONCE): Promise<number> {
  const paused = await db().job.findMany({
    where: { status: "paused", pausedFor: `credential:${connector}` },
    select: { id: true },
    orderBy: { runAt: "asc" },
    take: most,
  });
  const logs = [{ level: "info" as const, message: `Goes on: ${connector} is asked again.` }];
  const moved = await transaction((tx) =>
    moveJobs(
      tx,
      paused.map(({ id }) => ({ id, attempt: null, from: ["paused"], to: "queued", logs })),
    ),
  );
  return moved.size;
}
