import { transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type Engine, engine } from "@/lib/jobs/engine";
import type { JobView } from "@/lib/jobs/job";
import { knownOutputs } from "@/lib/jobs/known-outputs";
import { planCalls } from "@/lib/jobs/plan-calls";
import { getJob, getUsage, requireJobRow } from "@/lib/jobs/queries";
import { readPayload } from "@/lib/jobs/read-payload";
import { requireWorkflow } from "@/lib/jobs/require-workflow";
import { reserveCents } from "@/lib/jobs/reserve-cents";
import { RETENTION } from "@/lib/pricing/terms";
import { enqueueWithin } from "@/lib/queue";

/**
 * Runs a failed or canceled job again, from the step that failed: what succeeded is not repeated. What the rest may
 * cost is reserved of this month's budget. Throws `not_found`, `conflict` for a job that has not failed
 * or cannot be taken up any more, `over_budget`.
 */
export async function retryJob(
  account: string,
  id: string,
  { by = "the customer", using = engine() }: { by?: string; using?: Engine } = {},
): Promise<JobView> {
  const job = await requireJobRow(account, id);
  if (job.status !== "failed" && job.status !== "canceled") {
    throw new AppError("conflict", `Only a failed or canceled job can be run again; this one is ${job.status}.`);
  }
  const workflow = requireWorkflow(using, job.workflow);
  if (job.payload === null) {
    throw new AppError("conflict", `What it was sent is no longer kept, ${RETENTION.logDays} days after its end.`);
  }
  const done = knownOutputs(workflow, job.steps);
  if (!done) {
    throw new AppError("conflict", `The workflow ${workflow.name} has other steps by now. Send it as a new job.`);
  }
  const calls = planCalls(using, workflow, { payload: readPayload(workflow, job.payload), done });
  const cents = calls.reduce((sum, it) => sum + it.costCents, 0);
  if (job.budgetCents !== null && job.costCents + cents > job.budgetCents) {
    const numbers = {
      estimatedCents: cents,
      remainingCents: job.budgetCents - job.costCents,
      limitCents: job.budgetCents,
    };
    throw new AppError("over_budget", `The rest may cost ${cents} cents; its own budget has not that much left.`, {
      numbers,
    });
  }
  const outcome = await transaction(async (tx) => {
    const [again] = await tx.$queryRaw<{ month: Date }[]>`
      UPDATE jobs SET status = 'queued', run_at = date_trunc('milliseconds', app_now()), held_cents = ${cents}::int,
        budget_month = date_trunc('month', app_now() AT TIME ZONE 'UTC')::date, error = NULL, result = NULL,
        finished_at = NULL, cancel_asked_at = NULL, paused_for = NULL
      WHERE id = ${id} AND status IN ('failed', 'canceled') AND attempt = ${job.attempt}
      RETURNING budget_month AS month`;
    if (!again) return "moved";
    await tx.$executeRaw`
      UPDATE job_steps SET status = 'waiting', attempts = 0, error = NULL, output = NULL, finished_at = NULL
      WHERE job_id = ${id} AND status <> 'succeeded'`;
    await tx.$executeRaw`
      INSERT INTO job_logs (job_id, level, message) VALUES (${id}, 'info', ${`Run again by ${by}.`})`;
    await enqueueWithin(tx, "jobs", [job]);
    if (cents && !(await reserveCents(tx, { account, month: again.month, cents }))) throw new OverBudget();
    return "again";
  }).catch(async (error: unknown) => {
    if (!(error instanceof OverBudget)) throw error;
    const { remainingCents, limitCents } = await getUsage(account);
    throw new AppError("over_budget", `The rest may cost ${cents} cents; ${remainingCents} are left this month.`, {
      numbers: { estimatedCents: cents, remainingCents, limitCents },
    });
  });
  if (outcome === "moved") throw new AppError("conflict", "The job has been run again meanwhile.");
  return getJob(account, id);
}

class OverBudget extends Error {}
