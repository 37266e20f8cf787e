import { db } from "@/lib/db";
import { type Job, type JobStep, LEASE_SECONDS } from "@/lib/jobs/job";

/** A job in the hands of this worker, under its fence `attempt`. */
export type ClaimedJob = Pick<
  Job,
  "id" | "account" | "workflow" | "payload" | "attempt" | "heldCents" | "costCents" | "budgetCents" | "budgetMonth"
> & {
  /** Paused for a credential, or left by a dead worker, before. */
  error: { code?: string; kind?: string } | null;
  steps: JobStep[];
  /** Business time of the claim. */
  now: Date;
};

/**
 * Takes the lease of those jobs that may run now, the most urgent first; of the others (canceled, taken by somebody,
 * not due) nothing is changed.
 */
export async function claimJobs(ids: readonly string[], worker: string): Promise<ClaimedJob[]> {
  if (!ids.length) return [];
  const jobs = await db().$queryRaw<(Omit<ClaimedJob, "steps"> & { priority: number })[]>`
    WITH free AS MATERIALIZED (
      SELECT id FROM jobs WHERE id = ANY(${ids}) AND status = 'queued' AND run_at <= app_now()
      ORDER BY id FOR UPDATE SKIP LOCKED
    )
    UPDATE jobs SET status = 'running', attempt = attempt + 1, worker = ${worker},
                    lease_until = now() + make_interval(secs => ${LEASE_SECONDS}::int),
                    started_at = coalesce(started_at, date_trunc('milliseconds', app_now()))
    FROM free WHERE jobs.id = free.id
    RETURNING jobs.id, account, workflow, payload, priority, attempt, held_cents AS "heldCents",
              cost_cents AS "costCents", budget_cents AS "budgetCents", budget_month AS "budgetMonth", error,
              app_now() AS now`;
  const known = jobs.filter((it) => it.attempt > 1).map((it) => it.id);
  const steps = known.length
    ? await db().jobStep.findMany({ where: { jobId: { in: known } }, orderBy: { position: "asc" } })
    : [];
  return jobs
    .sort((a, b) => b.priority - a.priority)
    .map((job) => ({ ...job, steps: steps.filter((it) => it.jobId === job.id) }));
}
