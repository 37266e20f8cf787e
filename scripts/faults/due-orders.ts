import type pg from "pg";

/** How many orders of each sort there are: those that are owed a message, and those that must get none. */
export type DueOrders = { reminders: number; upsells: number; ofEachUnwanted: number };

type Sort = {
  name: string;
  status: string;
  paid: string;
  delivered?: string;
  isComplete?: true;
  isPlan?: true;
  hasDeclined?: true;
};

/** Nobody called for three days: what fell due meanwhile is that much late. */
const WANTED: readonly Sort[] = [
  { name: "reminder", status: "INTAKE_PENDING", paid: "5 days" },
  { name: "upsell", status: "DONE", paid: "20 days", delivered: "10 days", isComplete: true },
];

const UNWANTED: readonly Sort[] = [
  { name: "early-reminder", status: "INTAKE_PENDING", paid: "47 hours 50 minutes" },
  { name: "early-upsell", status: "DONE", paid: "20 days", delivered: "167 hours", isComplete: true },
  { name: "complete", status: "INTAKE_COMPLETE", paid: "5 days", isComplete: true },
  { name: "refunded", status: "REFUNDED", paid: "20 days", delivered: "10 days", isComplete: true },
  { name: "refunded-early", status: "REFUNDED", paid: "5 days" },
  { name: "cancelled", status: "CANCELED", paid: "5 days" },
  { name: "disputed", status: "DISPUTED", paid: "20 days", delivered: "10 days", isComplete: true },
  { name: "unsubscribed", status: "DONE", paid: "20 days", delivered: "10 days", isComplete: true, hasDeclined: true },
  { name: "plan", status: "DONE", paid: "20 days", isPlan: true },
];

/** Writes them as an operator would, by SQL: messages must follow from the columns alone. Gives the wanted keys. */
export async function writeDueOrders(database: pg.Pool, size: DueOrders): Promise<string[]> {
  const [reminder, upsell] = WANTED;
  if (reminder) await write(database, reminder, size.reminders);
  if (upsell) await write(database, upsell, size.upsells);
  for (const sort of UNWANTED) await write(database, sort, size.ofEachUnwanted);
  const { rows } = await database.query<{ key: string }>(`
    SELECT 'intake-reminder:' || id AS key FROM orders WHERE id LIKE 'ord_reminder%'
    UNION ALL SELECT 'upsell:' || id FROM orders WHERE id LIKE 'ord_upsell%'`);
  return rows.map((row) => row.key);
}

async function write(database: pg.Pool, sort: Sort, count: number): Promise<void> {
  const name = sort.name.replaceAll("-", "");
  const soldAs = sort.isPlan
    ? { kind: "plan", name: "Growth", interval: "month", addons: [] }
    : { kind: "package", name: "Starter", addons: [], workflows: 1, deliveryHours: 48, supportDays: 7, revisions: 1 };
  const values = [name, count, sort.status, sort.paid, sort.delivered ?? null, sort.isComplete ?? false];
  await database.query(
    `INSERT INTO orders (id, reference, email, name, plan, status, amount_cents, currency, sold_as, livemode,
                         stripe_session_id, intake_token_hash, paid_at, delivered_at, intake_completed_at)
     SELECT 'ord_' || $1 || n, upper('LV-' || $1 || n), $1 || n || '@example.com', 'Customer ' || n, $7, $3::"OrderStatus",
            9900, 'gbp', $8::jsonb, false, 'cs_test_' || $1 || n, md5($1 || n),
            app_now() - $4::interval - make_interval(secs => n), app_now() - $5::interval,
            CASE WHEN $6::boolean THEN app_now() - $4::interval END
     FROM generate_series(1, $2::int) AS n`,
    [...values, sort.isPlan ? "growth" : "starter", JSON.stringify(soldAs)],
  );
  if (!sort.hasDeclined) return;
  await database.query(
    `INSERT INTO mail_preferences (email, marketing_declined_at)
     SELECT email, app_now() FROM orders WHERE id LIKE 'ord_' || $1 || '%'`,
    [name],
  );
}
