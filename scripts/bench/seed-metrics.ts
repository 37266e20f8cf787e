import type { ClientBase } from "pg";
import { SEED_ATTRIBUTIONS, SEED_EVENTS, SEED_HOURS } from "./seed-metrics-data";
import { SEED_ORDERS } from "./seed-orders-data";

/** All within the range: 144 a day. */
const ORDERS = 3_000;
const SEEDED_TOGETHER = 500_000;

/** Fills an empty database with so many events over 90 days, their hours, and orders that know where they came from. */
export async function seedMetrics(client: ClientBase, events: number): Promise<void> {
  await client.query("SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'");
  await client.query(
    "SELECT metric_events_partition((app_now() - make_interval(months => ago))::date) FROM generate_series(0, 4) AS ago",
  );
  await client.query(SEED_ORDERS, [ORDERS]);
  await client.query(SEED_ATTRIBUTIONS);
  // Filled first and indexed then, which takes a third of the time.
  await client.query("DROP INDEX metric_events_occurred_at_idx, metric_events_visitor_hash_occurred_at_idx");
  for (let from = 0; from < events; from += SEEDED_TOGETHER) {
    await client.query(SEED_EVENTS, [from + 1, from + SEEDED_TOGETHER, events]);
  }
  await client.query(`
    CREATE INDEX metric_events_occurred_at_idx ON metric_events (occurred_at);
    CREATE INDEX metric_events_visitor_hash_occurred_at_idx ON metric_events (visitor_hash, occurred_at)`);
  await client.query(SEED_HOURS);
}
