import { db } from "@/lib/db";
import { RETENTION } from "@/lib/pricing/terms";

const AT_ONCE = 10_000;

/** Forgets what was logged of jobs longer ago than logs are kept; the jobs and their steps stay. Oldest first, a batch at a time. */
export async function forgetJobLogs(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM job_logs WHERE id IN (
      SELECT id FROM job_logs ORDER BY id LIMIT ${AT_ONCE}
    ) AND at < app_now() - make_interval(days => ${RETENTION.logDays}::int)`;
}
