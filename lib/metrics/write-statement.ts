import { closedSpansOf } from "@/lib/metrics/closed-spans";
import { COUNTED_SQL } from "@/lib/metrics/counted-sql";
import { COUNTED, type MetricFact, tallyOf } from "@/lib/metrics/event";

const { names, sums, raised } = COUNTED_SQL;
/** So many visitors and no event, as a row of the roll-ups. */
const visitorsOnly = (many: number) => COUNTED.map((it) => (it === "visitors" ? many : 0)).join(", ");

/**
 * The one statement that keeps events: their rows, the hours they count in, who was here for the first time that day,
 * and the days and spans of days that are closed already. $1 is what `writeParameter` gives.
 *
 * Every table is written in the order of its key, and the tables always in this order, so that two servers wait for
 * each other and never in a circle. `earlier` mends the hour of a visitor whose first event arrives late; it has
 * nothing to do for events of now. Times are cut to the precision of their column: rounded up, the last half of a
 * millisecond of an hour would be a row of the next one.
 */
export const WRITE_EVENTS_SQL = `
WITH given AS MATERIALIZED (
  SELECT date_trunc('milliseconds', app_now()) AS now, $1::json AS json
), fact AS MATERIALIZED (
  SELECT coalesce(f.at, given.now) AS occurred_at, f.at IS NOT NULL AS is_late, f.*
  FROM given, json_to_recordset(given.json -> 'facts') AS f(
    at timestamptz, type text, path text, "referrerHost" text, "emailHash" text, "visitorHash" text, source text,
    medium text, campaign text, country text, device text, label text, payload jsonb, "botSignals" text[])
), event AS (
  INSERT INTO metric_events (type, occurred_at, path, referrer_host, email_hash, visitor_hash, source, medium,
                             campaign, country, device, label, payload, bot_signals)
  SELECT type, occurred_at, path, "referrerHost", "emailHash", "visitorHash", source, medium,
         campaign, country, device, label, payload, "botSignals" FROM fact
), visit AS MATERIALIZED (
  SELECT (occurred_at AT TIME ZONE 'UTC')::date AS day, "visitorHash" AS visitor_hash,
         min(occurred_at) AS first_at, bool_or(is_late) AS is_late
  FROM fact WHERE "visitorHash" IS NOT NULL AND "botSignals" = '{}' GROUP BY 1, 2
), visitor AS (
  INSERT INTO metric_visitors (day, visitor_hash, first_at)
  SELECT day, visitor_hash, first_at FROM visit ORDER BY 1, 2
  ON CONFLICT DO NOTHING RETURNING first_at
), earlier AS (
  UPDATE metric_visitors AS known SET first_at = was.first_at
  FROM (
    SELECT v.day, v.visitor_hash, visit.first_at, v.first_at AS counted_at
    FROM visit JOIN metric_visitors AS v USING (day, visitor_hash)
    WHERE visit.is_late AND visit.first_at < v.first_at ORDER BY 1, 2 FOR UPDATE OF v
  ) AS was
  WHERE known.day = was.day AND known.visitor_hash = was.visitor_hash
  RETURNING known.first_at, was.counted_at
), tally AS MATERIALIZED (
  SELECT date_trunc('hour', at, 'UTC') AS at, dimension, value, ${sums} FROM (
    SELECT coalesce(t.at, given.now) AS at, t.dimension, t.value, ${names}
    FROM given, json_to_recordset(given.json -> 'tallies') AS t(
      at timestamptz, dimension text, value text, ${COUNTED.map((it) => `${it} int`).join(", ")})
    UNION ALL SELECT first_at, 'all', '', ${visitorsOnly(1)} FROM visitor
    UNION ALL SELECT first_at, 'all', '', ${visitorsOnly(1)} FROM earlier
    UNION ALL SELECT counted_at, 'all', '', ${visitorsOnly(-1)} FROM earlier
  ) AS every GROUP BY 1, 2, 3
), hour AS (
  INSERT INTO metric_hours AS kept (at, dimension, value, ${names})
  SELECT at, dimension, value, ${names} FROM tally ORDER BY dimension, at, value
  ON CONFLICT (dimension, at, value) DO UPDATE SET ${raised}
  RETURNING 1
), closed AS MATERIALIZED (${closedSpansOf("SELECT (at AT TIME ZONE 'UTC')::date FROM tally")}
)
INSERT INTO metric_days AS kept (days, day, dimension, value, ${names})
SELECT closed.days, closed.day, dimension, value, ${sums}
FROM tally JOIN closed ON closed.date = (at AT TIME ZONE 'UTC')::date
WHERE EXISTS (SELECT FROM hour)
GROUP BY 1, 2, 3, 4 ORDER BY dimension, days, day, value
ON CONFLICT (dimension, days, day, value) DO UPDATE SET ${raised}`;

/** The statement's parameter. */
export function writeParameter(facts: readonly MetricFact[]): string {
  return JSON.stringify({
    facts: facts.map(({ occurredAt, ...rest }) => ({ at: occurredAt, ...rest })),
    tallies: tallyOf(facts),
  });
}
