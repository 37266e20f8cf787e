import { COUNTED_SQL } from "@/lib/metrics/counted-sql";
import { COUNTED, EVENT_TYPES } from "@/lib/metrics/event";
import type { Counts, Figures } from "@/lib/metrics/summary";
import type { Split, Step } from "@/lib/metrics/summary-range";

/**
 * The statements behind the summary. They read roll-ups only, so that their time follows the number of hours, days and
 * values, not of events: of each range the spans of closed days from metric_days, the rest from metric_hours.
 */

/** When it is, from when to when there is anything to tell, and the longest run of closed days. */
export const BOUNDS_SQL = `
SELECT app_now() AS now, min(at) AS first, max(at) AS last, (
  SELECT json_build_object('first', min(day), 'last', max(day)) FROM (
    SELECT day, day - row_number() OVER (ORDER BY day)::int AS island FROM metric_closed_days
  ) AS closed GROUP BY island ORDER BY count(*) DESC, max(day) DESC LIMIT 1
) AS closed
FROM (
  SELECT min(at) AS at FROM metric_hours WHERE dimension = 'all'
  UNION ALL SELECT max(at) FROM metric_hours WHERE dimension = 'all'
  UNION ALL SELECT min(at) FROM metric_hours WHERE dimension = 'bot'
  UNION ALL SELECT max(at) FROM metric_hours WHERE dimension = 'bot'
  UNION ALL SELECT min(paid_at) FROM payments
  UNION ALL SELECT max(paid_at) FROM payments
) AS edge`;

/** As numbers: a count of Postgres' own is text to who asks. */
const figures = (columns: readonly string[]) => columns.map((it) => `sum(${it})::float8 AS ${it}`).join(", ");

/**
 * The rows of ranges that were cut, each with its instant: $1-$3 their hours and $4-$7 their spans, each with a name.
 * OFFSET 0 keeps the planner from joining the pieces with whole tables: each is looked up in the primary key.
 */
const rowsOf = (columns: string, where: string) => `
  SELECT name, kept.* FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS piece(name, first, until), LATERAL (
    SELECT at, ${columns} FROM metric_hours WHERE ${where} AND at >= first AND at < until OFFSET 0
  ) AS kept
  UNION ALL
  SELECT name, kept.* FROM unnest($4::text[], $5::int[], $6::date[], $7::date[]) AS piece(name, length, first, until), LATERAL (
    SELECT day::timestamp AT TIME ZONE 'UTC', ${columns} FROM metric_days
    WHERE ${where} AND days = length AND day >= first AND day < until OFFSET 0
  ) AS kept`;

/** The range whose rows are told one by one, by the number of their step. */
export const STEPS = "steps";

/** The figures that are not told by value, of each range; $8 where the steps begin. */
export const TOTALS_SQL = `
SELECT name, CASE WHEN name = '${STEPS}' THEN width_bucket(at, $8::timestamptz[]) END AS step, ${figures(COUNTED)}
FROM (${rowsOf(COUNTED_SQL.names, "dimension = 'all'")}) AS counted
GROUP BY 1, 2`;

const EVENTS = EVENT_TYPES.join(", ");

/**
 * What is told by value, of one range: $8 the dimensions, $9 how many values of each. The row with the value null is the
 * sum of its dimension, shown or not.
 */
export const BREAKDOWN_SQL = `
WITH counted AS MATERIALIZED (
  SELECT dimension, value, ${figures(EVENT_TYPES)}
  FROM (${rowsOf(`dimension, value, ${EVENTS}`, "dimension = ANY($8::text[])")}) AS every
  GROUP BY dimension, value
), ranked AS (
  SELECT *, row_number() OVER (
    PARTITION BY dimension
    ORDER BY CASE dimension WHEN 'label' THEN cta_click WHEN 'bot' THEN ${COUNTED_SQL.events} ELSE page_view END DESC,
             ${COUNTED_SQL.events} DESC, value COLLATE "C") AS rank
  FROM counted WHERE ${COUNTED_SQL.events} > 0
)
SELECT dimension, NULL AS value, NULL AS rank, ${figures(EVENT_TYPES)} FROM counted GROUP BY dimension
UNION ALL
SELECT dimension, value, rank, ${EVENTS} FROM ranked WHERE rank <= $9
ORDER BY rank`;

export type BoundsRow = {
  now: Date;
  first: Date | null;
  last: Date | null;
  closed: { first: string; last: string } | null;
};
export type TotalsRow = { name: string; step: number | null } & Figures;
export type BreakdownRow = { dimension: string; value: string | null } & Counts;

const instant = (at: number) => new Date(at).toISOString();
const date = (at: number) => instant(at).slice(0, 10);

/** The first seven parameters of either statement. */
export function piecesOf(ranges: readonly [string, Split][]): unknown[] {
  const hours = ranges.flatMap(([name, it]) => it.hours.map(({ from, to }) => [name, instant(from), instant(to)]));
  const spans = ranges.flatMap(([name, it]) =>
    it.spans.map(({ days, from, to }) => [name, days, date(from), date(to)]),
  );
  return [...columnsOf(hours, 3), ...columnsOf(spans, 4)];
}

export function stepsParameter(steps: readonly Step[]): string[] {
  return steps.map((it) => instant(it.from));
}

function columnsOf(rows: readonly unknown[][], many: number): unknown[][] {
  return Array.from({ length: many }, (_, column) => rows.map((it) => it[column]));
}
