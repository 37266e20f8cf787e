import { db, Prisma, transaction } from "@/lib/db";
import { isDatabaseUnavailable } from "@/lib/errors";
import { log } from "@/lib/log";
import { SPAN_DAYS } from "@/lib/metrics/closed-spans";
import { DIMENSIONS } from "@/lib/metrics/event";
import { RETENTION } from "@/lib/pricing/terms";

/** The first day of which everything is kept, in SQL: whole UTC days are forgotten, so that hours, days and spans agree. */
const EDGE = Prisma.raw(`((app_now() - interval '${RETENTION.analyticsYears} years') AT TIME ZONE 'UTC')::date`);

/** Rows that are deleted by one statement, so that each ends well before it is given up. */
const MOST_TOGETHER = 10_000;

export type Forgotten = { partitionsDropped: number; eventsForgotten: number; countsForgotten: number };

/** Forgets the days that are older than analytics is kept: whole months at once, and what is left of the month that is on the edge. */
export async function forgetEvents(): Promise<Forgotten> {
  const months = await db().$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
    WHERE inhparent = 'metric_events'::regclass AND to_date(right(relname, 7), 'YYYY_MM') + interval '1 month' <= ${EDGE}
    ORDER BY relname`;
  let partitionsDropped = 0;
  for (const { name } of months) if (await dropPartition(name)) partitionsDropped += 1;
  const eventsForgotten = await forgetRest();
  return { partitionsDropped, eventsForgotten, countsForgotten: await forgetCounts() };
}

/**
 * Whoever wants to write events waits behind us while we wait for a long read (a backup), so we wait for a moment only:
 * false when somebody was reading, and a later call drops it.
 */
async function dropPartition(name: string): Promise<boolean> {
  try {
    await transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL lock_timeout = '500ms'`;
      // The name is ours: metric_events_partition() makes no other.
      await tx.$executeRawUnsafe(`DROP TABLE IF EXISTS "${name}"`);
    });
    return true;
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    log().warn({ err: error, name }, "a month of old events could not be dropped yet");
    return false;
  }
}

/**
 * What is left of the month on the edge; the ones before it go as a whole. Up to the instant of the last of so many
 * events: both statements are given instants, so that the planner sees the one month and reads its index alone.
 */
async function forgetRest(): Promise<number> {
  const [edge] = await db().$queryRaw<{ from: Date; to: Date }[]>`
    SELECT date_trunc('month', ${EDGE}::timestamp) AT TIME ZONE 'UTC' AS from, ${EDGE}::timestamp AT TIME ZONE 'UTC' AS to`;
  if (!edge) return 0;
  for (let forgotten = 0; ; ) {
    const [last] = await db().$queryRaw<{ at: Date }[]>`
      SELECT occurred_at AS at FROM metric_events WHERE occurred_at >= ${edge.from} AND occurred_at < ${edge.to}
      ORDER BY occurred_at LIMIT 1 OFFSET ${MOST_TOGETHER - 1}`;
    forgotten += await db().$executeRaw`
      DELETE FROM metric_events
      WHERE occurred_at >= ${edge.from} AND occurred_at < ${edge.to} AND occurred_at <= ${last?.at ?? edge.to}`;
    if (!last) return forgotten;
  }
}

/**
 * A span that the edge lies in goes as a whole: its days after the edge are read one by one. The days before it are no
 * longer closed, or an event of theirs that comes yet would make a span of itself alone.
 */
function forgetCounts(): Promise<number> {
  const dimensions = [...DIMENSIONS];
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('metric_days'))`;
    await tx.$executeRaw`DELETE FROM metric_closed_days WHERE day < ${EDGE}`;
    const hours = await tx.$executeRaw`
      DELETE FROM metric_hours WHERE dimension = ANY(${dimensions}) AND at < ${EDGE}::timestamp AT TIME ZONE 'UTC'`;
    const days = await tx.$executeRaw`
      DELETE FROM metric_days WHERE dimension = ANY(${dimensions}) AND days = ANY(${[...SPAN_DAYS]}) AND day < ${EDGE}`;
    return hours + days;
  });
}
