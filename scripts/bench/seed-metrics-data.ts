import { COUNTED_SQL } from "../../lib/metrics/counted-sql";
import { COUNTED, EVENT_TYPES } from "../../lib/metrics/event";

/**
 * Events for the benchmark of the summary, made inside the database: number $1 to $2 of $3 over the last 90 days, in the
 * order of their time, three in a hundred a robot's, with as many different pages, sources and countries as a site of
 * this kind has; few of them common, most rare.
 */
export const SEED_EVENTS = `
INSERT INTO metric_events (type, occurred_at, path, referrer_host, visitor_hash, source, medium, campaign, country, device,
                           label, payload, bot_signals)
SELECT CASE WHEN d < 0.86 THEN 'page_view' WHEN d < 0.98 THEN 'cta_click' WHEN d < 0.99 THEN 'newsletter'
            WHEN d < 0.997 THEN 'checkout' ELSE 'conversion' END,
       app_now() - ($3::float8 - n) / $3::float8 * interval '90 days',
       '/guides/page-' || floor(60 * a * a * a),
       CASE WHEN b < 0.6 THEN 'www.referrer-' || floor(25 * c * c) || '.example' END,
       lpad(floor($3::float8 / 250 * e)::text, 22, 'v'),
       CASE WHEN b < 0.3 THEN 'source-' || floor(10 * c * c) END,
       CASE WHEN b < 0.3 THEN 'medium-' || floor(5 * c * c) END,
       CASE WHEN b < 0.2 THEN 'campaign-' || floor(12 * c * c) END,
       chr(65 + floor(6 * e * e)::int) || chr(65 + floor(5 * a)::int),
       (ARRAY['phone', 'desktop', 'phone', 'tablet'])[1 + floor(4 * c * c)::int],
       CASE WHEN d >= 0.86 AND d < 0.98 THEN 'label-' || floor(15 * a) END,
       '{}', CASE WHEN b > 0.97 THEN ARRAY[(ARRAY['isbot', 'headless', 'rate'])[1 + floor(3 * c)::int]] ELSE '{}' END
FROM (SELECT n, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e
      FROM generate_series($1::bigint, $2::bigint) AS n) AS made`;

const { names, sums } = COUNTED_SQL;
const typed = EVENT_TYPES.map((it) => `count(*) FILTER (WHERE type = '${it}') AS ${it}`).join(", ");

/** The hours that write-statement.ts would have written for them. */
export const SEED_HOURS = `
INSERT INTO metric_hours (at, dimension, value, ${names})
SELECT at, dimension, value, ${sums} FROM (
SELECT date_trunc('hour', occurred_at) AS at, dimension, value, ${typed}, 0 AS visitors
FROM metric_events, LATERAL (VALUES ('all', ''), ('path', path), ('referrer', referrer_host), ('source', source),
  ('medium', medium), ('campaign', campaign), ('country', country), ('device', device), ('label', label)) AS told(dimension, value)
WHERE bot_signals = '{}' AND value IS NOT NULL
GROUP BY 1, 2, 3
UNION ALL
SELECT date_trunc('hour', occurred_at), 'bot', bot_signals[1], ${typed}, 0 FROM metric_events
WHERE bot_signals <> '{}' GROUP BY 1, 3
UNION ALL
SELECT date_trunc('hour', first_at), 'all', '', ${EVENT_TYPES.map(() => "0").join(", ")}, count(*) FROM (
  SELECT min(occurred_at) AS first_at FROM metric_events WHERE bot_signals = '{}'
  GROUP BY (occurred_at AT TIME ZONE 'UTC')::date, visitor_hash
) AS visitor GROUP BY 1
) AS every GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** Two orders of three know where they came from. */
export const SEED_ATTRIBUTIONS = `
INSERT INTO order_attributions (order_id, basis, first_source, last_source)
SELECT id, 'metadata', 'source-' || n % 10, 'source-' || n % 7
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM orders) AS bought WHERE n % 3 > 0`;

const made = COUNTED.map(
  (it) => `floor(10.0::float8 * ${it} / (SELECT count(*) FROM hours) + random())::bigint AS ${it}`,
).join(", ");

/** The hours of ten times as many events with the same mixture: what was counted, ten times over, spread over all hours. */
export const SEED_TENFOLD = `
CREATE TEMP TABLE mixture AS SELECT dimension, value, ${sums} FROM metric_hours GROUP BY 1, 2;
CREATE TEMP TABLE hours AS SELECT DISTINCT at FROM metric_hours;
TRUNCATE metric_hours, metric_days, metric_closed_days;
INSERT INTO metric_hours (at, dimension, value, ${names})
SELECT * FROM (SELECT at, dimension, value, ${made} FROM hours, mixture) AS every
WHERE ${COUNTED.join(" + ")} > 0 ORDER BY at, dimension, value;
DROP TABLE mixture, hours`;
