import { pool } from "@/lib/db";
import { type Revenue, ratio, type SourceMoney } from "@/lib/metrics/summary";
import type { Range } from "@/lib/metrics/summary-range";

const CURRENCY = "gbp";

/**
 * The ledger's own rows of a range, each with the order it belongs to: a later invoice of a plan to the order that
 * opened it. An order counts where it was paid first, a payment wherever it was paid. The money of a dispute that was
 * lost is gone as if it had been given back.
 */
const REVENUE_SQL = `
WITH given AS (
  SELECT coalesce(payment.order_id, plan.order_id) AS order_id, sum(amount_cents)::float8 AS paid,
         sum(refunded_cents)::float8 AS refunded,
         sum(CASE WHEN payment.order_id IS NOT NULL THEN amount_cents - refunded_cents ELSE 0 END)::float8 AS disputable
  FROM payments AS payment LEFT JOIN subscriptions AS plan USING (stripe_subscription_id)
  WHERE payment.currency = '${CURRENCY}' AND payment.paid_at >= $1 AND payment.paid_at < $2
  GROUP BY 1
)
SELECT coalesce(touch.basis, 'unknown') = 'unknown' AS "isUnknown",
       coalesce(touch.first_source, 'direct') AS "first", coalesce(touch.last_source, 'direct') AS "last",
       (count(*) FILTER (WHERE sold.paid_at >= $1 AND sold.paid_at < $2))::int AS orders, sum(given.paid) AS paid,
       sum(given.refunded + CASE sold.dispute_status WHEN 'lost' THEN given.disputable ELSE 0 END) AS refunded
FROM given LEFT JOIN orders AS sold ON sold.id = given.order_id LEFT JOIN order_attributions AS touch USING (order_id)
GROUP BY 1, 2, 3`;

type Row = { isUnknown: boolean; first: string; last: string; orders: number; paid: number; refunded: number };

/** What was earned in a range, and by which source, to the penny. */
export async function getRevenue({ from, to }: Range): Promise<Revenue> {
  const values = [new Date(from).toISOString(), new Date(to).toISOString()];
  const { rows } = await pool().query<Row>(REVENUE_SQL, values);
  const sum = (its: readonly Row[], of: (row: Row) => number) => its.reduce((total, row) => total + of(row), 0);
  const known = rows.filter((it) => !it.isUnknown);
  const unknown = rows.filter((it) => it.isUnknown);
  const netCents = sum(rows, netOf);
  const unknownCents = sum(unknown, netOf);
  return {
    currency: CURRENCY,
    paidCents: sum(rows, (it) => it.paid),
    refundedCents: sum(rows, (it) => it.refunded),
    netCents,
    orders: sum(rows, (it) => it.orders),
    attributed: bySource(known, (it) => it.first),
    attributedByLastTouch: bySource(known, (it) => it.last),
    unknown: { orders: sum(unknown, (it) => it.orders), cents: unknownCents, share: ratio(unknownCents, netCents) },
  };
}

function netOf({ paid, refunded }: Row): number {
  return paid - refunded;
}

function bySource(rows: readonly Row[], sourceOf: (row: Row) => string): SourceMoney[] {
  const sources = new Map<string, SourceMoney>();
  for (const row of rows) {
    const source = sourceOf(row);
    const known = sources.get(source) ?? { source, orders: 0, cents: 0 };
    sources.set(source, { source, orders: known.orders + row.orders, cents: known.cents + netOf(row) });
  }
  return [...sources.values()].sort((a, b) => b.cents - a.cents || b.orders - a.orders);
}
