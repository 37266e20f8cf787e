import { db } from "@/lib/db";
import { touchOf, type Visits } from "@/lib/metrics/attribution";

type Row = { path: string | null; at: Date } & Parameters<typeof touchOf>[0];

/** What today's events of one visitor tell: where they began, and their first and last touch. Null when there are none. */
export async function readVisits(visitorHash: string): Promise<Visits | null> {
  // A hash is a day's; the time only spares looking into the months before.
  const rows = await db().$queryRaw<(Row & { what: string })[]>`
    WITH own AS MATERIALIZED (
      SELECT id, path, occurred_at AS at, source, medium, campaign, referrer_host AS "referrerHost"
      FROM metric_events
      WHERE visitor_hash = ${visitorHash} AND occurred_at > app_now() - interval '25 hours'
        AND type IN ('page_view', 'cta_click') AND bot_signals = '{}'
    ), touch AS (SELECT * FROM own WHERE source IS NOT NULL OR "referrerHost" IS NOT NULL)
    (SELECT 'landing' AS what, own.* FROM own ORDER BY at, id LIMIT 1)
    UNION ALL (SELECT 'first', touch.* FROM touch ORDER BY at, id LIMIT 1)
    UNION ALL (SELECT 'last', touch.* FROM touch ORDER BY at DESC, id DESC LIMIT 1)`;
  const of = (what: string) => rows.find((it) => it.what === what);
  const [landing, first, last] = [of("landing"), of("first"), of("last")];
  if (!landing) return null;
  return {
    ...{ landingPath: landing.path, landedAt: landing.at },
    ...{ first: first ? touchOf(first) : null, last: last ? touchOf(last) : null },
  };
}
