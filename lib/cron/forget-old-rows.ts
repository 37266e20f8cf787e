import { db } from "@/lib/db";
import { forgetJobContents } from "@/lib/jobs/forget-job-contents";
import { forgetJobLogs } from "@/lib/jobs/forget-job-logs";
import { forgetLeads } from "@/lib/leads/forget-leads";
import { type Forgotten, forgetEvents } from "@/lib/metrics/forget-events";
import { RETENTION } from "@/lib/pricing/terms";

/** Forgets what the privacy policy says is not kept for longer: events of visits, addresses that were never confirmed, what jobs were sent and gave, and the log of scheduled tasks. */
export async function forgetOldRows(): Promise<
  Forgotten & Record<"leadsForgotten" | "jobsForgotten" | "jobLogsForgotten" | "runsForgotten", number>
> {
  const events = await forgetEvents();
  const leadsForgotten = await forgetLeads();
  const jobsForgotten = await forgetJobContents();
  const jobLogsForgotten = await forgetJobLogs();
  const runsForgotten = await db().$executeRaw`
    DELETE FROM cron_runs WHERE started_at < app_now() - make_interval(days => ${RETENTION.logDays}::int)`;
  return { ...events, leadsForgotten, jobsForgotten, jobLogsForgotten, runsForgotten };
}
