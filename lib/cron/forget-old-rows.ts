import { db } from "@/lib/db";
import { type Forgotten, forgetEvents } from "@/lib/metrics/forget-events";
import { RETENTION } from "@/lib/pricing/terms";

/** Forgets what the privacy policy says is not kept for longer: events of visits, and the log of scheduled tasks. */
export async function forgetOldRows(): Promise<Forgotten & { runsForgotten: number }> {
  const events = await forgetEvents();
  const runsForgotten = await db().$executeRaw`
    DELETE FROM cron_runs WHERE started_at < app_now() - make_interval(days => ${RETENTION.logDays}::int)`;
  return { ...events, runsForgotten };
}
