import { db } from "@/lib/db";
import { enqueueAll } from "@/lib/queue";

/** Wakes the one job that sends alerts, when any is due. Returns how many are. */
export async function sweepAlerts(): Promise<number> {
  const rows = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM alerts WHERE status IN ('queued', 'sending') AND due_at <= app_now()`;
  const count = rows[0]?.count ?? 0;
  if (count) await enqueueAll("alerts", ["all"]);
  return count;
}
