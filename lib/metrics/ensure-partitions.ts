import { db, type Tx } from "@/lib/db";

/**
 * Sees to it that events of this month and the next two have a place to be kept, and of the months of `instants`.
 * Safe to repeat and to run twice at once.
 */
export async function ensurePartitions(tx: Tx = db(), instants: readonly Date[] = []): Promise<void> {
  await tx.$executeRaw`
    SELECT metric_events_partition(month::date) FROM (
      SELECT date_trunc('month', app_now()) + make_interval(months => ahead) AS month FROM generate_series(0, 2) AS ahead
      UNION SELECT date_trunc('month', at) FROM unnest(${[...instants]}::timestamptz[]) AS at
    ) AS months ORDER BY month`;
}
