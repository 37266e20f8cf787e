import type { ConnectorName } from "@/lib/connectors/connector";
import { transaction } from "@/lib/db";
import { CALLS_AT_ONCE } from "@/lib/jobs/job";
import type { JobMove } from "@/lib/jobs/job-move";
import { moveJobs } from "@/lib/jobs/move-jobs";

export type Beginning = { move: JobMove; connector: ConnectorName };

/**
 * Begins calls as far as their connectors bear more, over all processes: the steps that run are counted under a lock of
 * the connector. Says of each whether it has begun, must wait, or is not ours any more.
 */
export async function beginCalls(asked: readonly Beginning[]): Promise<("begun" | "full" | "lost")[]> {
  return transaction(async (tx) => {
    const connectors = [...new Set(asked.map((it) => it.connector))].sort();
    await tx.$queryRaw`
      SELECT pg_advisory_xact_lock(hashtextextended('connector ' || name, 0))::text
      FROM unnest(${connectors}::text[]) WITH ORDINALITY AS it(name, at) ORDER BY at`;
    const rows = await tx.$queryRaw<{ connector: ConnectorName; count: number }[]>`
      SELECT s.connector, count(*)::int AS count
      FROM job_steps AS s JOIN jobs AS j ON j.id = s.job_id
      WHERE s.status = 'running' AND s.connector = ANY (${connectors}) AND j.status = 'running' AND j.lease_until > now()
      GROUP BY 1`;
    const running = new Map(rows.map((it) => [it.connector, it.count]));
    const admitted = asked.filter(({ connector }) => {
      const count = running.get(connector) ?? 0;
      if (count >= CALLS_AT_ONCE[connector]) return false;
      running.set(connector, count + 1);
      return true;
    });
    const moved = await moveJobs(
      tx,
      admitted.map((it) => it.move),
    );
    return asked.map((it) => (admitted.includes(it) ? (moved.has(it.move.id) ? "begun" : "lost") : "full"));
  });
}
