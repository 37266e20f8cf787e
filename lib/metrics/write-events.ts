import type { Tx } from "@/lib/db";
import { ensurePartitions } from "@/lib/metrics/ensure-partitions";
import type { MetricFact } from "@/lib/metrics/event";
import { WRITE_EVENTS_SQL, writeParameter } from "@/lib/metrics/write-statement";

/**
 * Keeps events and counts them, inside the transaction that caused them: all of it or nothing. Call it last there, for
 * from here to the commit other writers of the same hour wait.
 */
export async function writeEvents(tx: Tx, facts: readonly MetricFact[]): Promise<void> {
  if (!facts.length) return;
  const past = facts.flatMap((it) => it.occurredAt ?? []);
  await ensurePartitions(tx, past);
  if (past.length) await recallVisitors(tx, facts);
  await tx.$executeRawUnsafe(WRITE_EVENTS_SQL, writeParameter(facts));
}

/**
 * For events of a time that is over. No day is closed meanwhile, and who was counted on a day whose list of visitors
 * has been emptied is on it again: their events still name them.
 */
async function recallVisitors(tx: Tx, facts: readonly MetricFact[]): Promise<void> {
  const seen = facts.flatMap(({ occurredAt, visitorHash }) =>
    occurredAt && visitorHash ? [{ occurredAt, visitorHash }] : [],
  );
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('metric_days'))`;
  if (!seen.length) return;
  await tx.$executeRaw`
    INSERT INTO metric_visitors (day, visitor_hash, first_at)
    SELECT seen.day, seen.hash, min(event.occurred_at)
    FROM (
      SELECT DISTINCT (at AT TIME ZONE 'UTC')::date AS day, hash
      FROM unnest(${seen.map((it) => it.occurredAt)}::timestamptz[], ${seen.map((it) => it.visitorHash)}::text[]) AS it(at, hash)
    ) AS seen JOIN metric_events AS event ON event.visitor_hash = seen.hash
      AND event.occurred_at >= seen.day::timestamp AT TIME ZONE 'UTC'
      AND event.occurred_at < (seen.day + 1)::timestamp AT TIME ZONE 'UTC' AND event.bot_signals = '{}'
    GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT DO NOTHING`;
}
