import { transaction } from "@/lib/db";
import { RETENTION } from "@/lib/pricing/terms";

const AT_ONCE = 1_000;

/**
 * Forgets what jobs were sent, gave and told, once they have ended longer ago than logs are kept: it is about people. What
 * was run when, how it ended and what it cost stays; `null` in place of the payload marks it. A batch at a time; returns how many jobs.
 */
export async function forgetJobContents(): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM jobs
      WHERE status IN ('succeeded', 'failed', 'canceled') AND payload <> 'null'::jsonb
        AND finished_at < app_now() - make_interval(days => ${RETENTION.logDays}::int)
      ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
    const ids = rows.map((it) => it.id);
    if (!ids.length) return 0;
    await tx.$executeRaw`UPDATE job_steps SET input = NULL, output = NULL, error = NULL WHERE job_id = ANY (${ids})`;
    await tx.$executeRaw`DELETE FROM job_approvals WHERE job_id = ANY (${ids})`;
    await tx.$executeRaw`DELETE FROM job_callbacks WHERE job_id = ANY (${ids})`;
    return tx.$executeRaw`
      UPDATE jobs SET payload = 'null', result = NULL, callback_url = NULL,
        error = CASE WHEN error IS NOT NULL THEN jsonb_build_object('code', error ->> 'code', 'message', 'No longer kept.') END
      WHERE id = ANY (${ids})`;
  });
}
