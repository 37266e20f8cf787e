import { type Tx, transaction } from "@/lib/db";
import { closedSpansOf, SPAN_DAYS, type SpanDays } from "@/lib/metrics/closed-spans";
import { COUNTED_SQL } from "@/lib/metrics/counted-sql";
import { DIMENSIONS } from "@/lib/metrics/event";

/** So many days at once, so that each turn ends well before a statement is given up. */
const MOST_TOGETHER = 3;

/** The values of a dimension that a closed day keeps, the most counted; a flood of invented ones cannot slow the reads. */
const MOST_VALUES = 1_000;
/** What the others are counted under, together. */
const OTHER = "(other)";

/**
 * Makes the days that have been over for more than an hour into one row a value, without a gap since the first event,
 * and the spans of days that are whole with them. Safe to repeat and to run twice at once: whoever writes events of the
 * past holds the same lock, shared. Returns how many days were closed.
 */
export async function closeDays(): Promise<number> {
  let daysClosed = 0;
  for (let closed = MOST_TOGETHER; closed === MOST_TOGETHER; daysClosed += closed) closed = await closeSome();
  return daysClosed;
}

function closeSome(): Promise<number> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('metric_days'))`;
    const over = await daysOver(tx);
    if (!over.length) return 0;
    await tx.$executeRawUnsafe(SUM_HOURS, over, [...DIMENSIONS]);
    await tx.$executeRaw`INSERT INTO metric_closed_days (day) SELECT unnest(${over}::date[])`;
    for (const [at, days] of SPAN_DAYS.entries()) {
      const shorter = SPAN_DAYS[at - 1];
      if (shorter) await tx.$executeRawUnsafe(sumParts(days, shorter), over, [...DIMENSIONS]);
    }
    return over.length;
  });
}

async function daysOver(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ day: string }[]>`
    SELECT begin::date::text AS day FROM generate_series(
      ((SELECT min(at) FROM (
        SELECT min(at) AS at FROM metric_hours WHERE dimension = 'all'
        UNION ALL SELECT min(at) FROM metric_hours WHERE dimension = 'bot'
      ) AS first) AT TIME ZONE 'UTC')::date::timestamp,
      (app_now() - interval '1 hour') AT TIME ZONE 'UTC' - interval '1 day', interval '1 day') AS begin
    WHERE NOT EXISTS (SELECT FROM metric_closed_days AS closed WHERE closed.day = begin::date)
    ORDER BY begin LIMIT ${MOST_TOGETHER}`;
  return rows.map((it) => it.day);
}

const { names, sums, events } = COUNTED_SQL;

/**
 * Keeps `parts`, rows of a day with their dimension, value and counts, as those of so many days. Neither this nor what is given
 * to it leaves the planner much choice: on its first day the table has no statistics, and its guess took a second a day.
 */
function keep(days: SpanDays, parts: string): string {
  return `
  INSERT INTO metric_days (days, day, dimension, value, ${names})
  SELECT ${days}, day, dimension, CASE WHEN rank <= ${MOST_VALUES} THEN value ELSE '${OTHER}' END AS kept, ${sums}
  FROM (
    SELECT *, row_number() OVER (PARTITION BY day, dimension ORDER BY ${events} DESC, value COLLATE "C") AS rank
    FROM (SELECT day, dimension, value, ${sums} FROM (${parts}) AS part GROUP BY 1, 2, 3) AS summed
  ) AS ranked
  GROUP BY day, dimension, kept ORDER BY dimension, day, kept`;
}

/** $1 the days, $2 the dimensions. */
const SUM_HOURS = keep(
  1,
  `SELECT over.day, hour.* FROM unnest($1::date[]) AS over(day), LATERAL (
     SELECT dimension, value, ${names} FROM metric_hours WHERE dimension = ANY($2)
       AND at >= over.day::timestamp AT TIME ZONE 'UTC' AND at < (over.day + 1)::timestamp AT TIME ZONE 'UTC' OFFSET 0
   ) AS hour`,
);

/** The spans that the days $1 completed, from the next shorter ones; $2 the dimensions. */
function sumParts(days: SpanDays, shorter: SpanDays): string {
  return keep(
    days,
    `SELECT span.day, shorter.* FROM (
       SELECT DISTINCT day FROM (${closedSpansOf("SELECT unnest($1::date[])", [days])}) AS completed
     ) AS span, LATERAL (
       SELECT dimension, value, ${names} FROM metric_days WHERE dimension = ANY($2)
         AND days = ${shorter} AND metric_days.day >= span.day AND metric_days.day < span.day + ${days} OFFSET 0
     ) AS shorter`,
  );
}
