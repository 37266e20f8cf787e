import { db } from "@/lib/db";
import { DIMENSIONS } from "@/lib/metrics/event";
import { RETENTION } from "@/lib/pricing/terms";

const KEPT = `${RETENTION.analyticsYears} years`;

export type Forgotten = { partitionsDropped: number; eventsForgotten: number; countsForgotten: number };

/** Forgets what is older than analytics is kept: whole months at once, and what is left of the month that is on the edge. */
export async function forgetEvents(): Promise<Forgotten> {
  const months = await db().$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
    WHERE inhparent = 'metric_events'::regclass
      AND (to_date(right(relname, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' <= app_now() - ${KEPT}::interval
    ORDER BY relname`;
  // The names are ours: metric_events_partition() makes no other.
  for (const { name } of months) await db().$executeRawUnsafe(`DROP TABLE IF EXISTS "${name}"`);
  const eventsForgotten = await db().$executeRaw`
    DELETE FROM metric_events WHERE occurred_at < app_now() - ${KEPT}::interval`;
  const dimensions = [...DIMENSIONS];
  const hours = await db().$executeRaw`
    DELETE FROM metric_hours WHERE dimension = ANY(${dimensions}) AND at < app_now() - ${KEPT}::interval`;
  const days = await db().$executeRaw`
    DELETE FROM metric_days WHERE dimension = ANY(${dimensions}) AND day < ((app_now() - ${KEPT}::interval) AT TIME ZONE 'UTC')::date`;
  return { partitionsDropped: months.length, eventsForgotten, countsForgotten: hours + days };
}
