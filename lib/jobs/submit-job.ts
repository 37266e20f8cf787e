import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type Engine, engine } from "@/lib/jobs/engine";
import { estimateCost } from "@/lib/jobs/estimate-cost";
import { groupCalls } from "@/lib/jobs/group-calls";
import { type Job, type JobView, PRIORITIES, type Priority } from "@/lib/jobs/job";
import { storableJson } from "@/lib/jobs/job-move";
import { jobView } from "@/lib/jobs/job-view";
import { type Kept, keepJobs, type NewJob } from "@/lib/jobs/keep-jobs";
import { getUsage } from "@/lib/jobs/queries";
import { requireWorkflow } from "@/lib/jobs/require-workflow";
import { sortedJson } from "@/lib/jobs/sorted-json";
import { requireSafeUrl } from "@/lib/safe-url";

export type JobRequest = {
  workflow: string;
  payload: unknown;
  callbackUrl?: string;
  priority?: Priority;
  budgetCents?: number;
};

const LARGEST_PAYLOAD = 200_000;
const LOOKS = 5;

/**
 * Takes a job on, once for an idempotency key: its row, the hold of its estimate and its id in the queue are kept together, or
 * nothing is. Throws `invalid` (naming the field), `too_large`, `over_budget` with the numbers, `key_reused` for a known
 * key with another request, `not_connected` where a connector that it needs has no credential.
 */
export async function submitJob(
  { account, request, idempotencyKey }: { account: string; request: JobRequest; idempotencyKey?: string },
  using: Engine = engine(),
): Promise<{ job: JobView; isNew: boolean }> {
  const workflow = requireWorkflow(using, request.workflow);
  const { costCents } = estimateCost(using, workflow, request.payload);
  const requestHash = createHash("sha256").update(sortedJson(request)).digest("hex");
  if (idempotencyKey !== undefined) {
    const known = await findKnown(account, idempotencyKey, requestHash, using);
    if (known) return { job: known, isNew: false };
  }
  if (request.callbackUrl !== undefined) requireSafeUrl(request.callbackUrl);
  const payload = storableJson(request.payload);
  if (Buffer.byteLength(payload) > LARGEST_PAYLOAD) throw new AppError("too_large", "The payload is over 200 kB.");
  for (const connector of new Set(workflow.steps.flatMap((it) => (it.kind === "call" ? [it.connector] : [])))) {
    using.requireConfigured(connector);
  }
  requireWithinCap(costCents, request.budgetCents);
  const row: NewJob = {
    ...{ id: newId("job"), account, workflow: workflow.name, payload, requestHash, estimatedCents: costCents },
    ...{ idempotencyKey: idempotencyKey ?? null, priority: PRIORITIES.indexOf(request.priority ?? "normal") },
    ...{ callbackUrl: request.callbackUrl ?? null, budgetCents: request.budgetCents ?? null },
  };
  for (let look = 0; look < LOOKS; look++) {
    const kept = await keep(row);
    if (kept.outcome === "over") throw await overBudget(account, costCents);
    if (kept.outcome === "kept") return { job: jobView(asJob(row, kept), [], workflow), isNew: true };
    const known = idempotencyKey && (await findKnown(account, idempotencyKey, requestHash, using));
    if (known) return { job: known, isNew: false };
    // Another request under this key came at the same moment and was not taken on: the key is free again.
  }
  throw new AppError("unavailable", "The job could not be kept. Please send it again.");
}

/** Submissions that come while others are being kept share the next transaction: one commit, one turn at the budget. */
const keep = groupCalls<NewJob, Kept>(keepJobs, 100);

function asJob(row: NewJob, { at, budgetMonth }: { at: Date; budgetMonth: Date }): Job {
  return {
    ...{
      ...row,
      payload: null,
      status: "queued",
      costCents: 0,
      heldCents: row.estimatedCents,
      budgetMonth,
      attempt: 0,
    },
    ...{ worker: null, leaseUntil: null, runAt: at, cancelAskedAt: null, pausedFor: null, result: null, error: null },
    ...{ createdAt: at, startedAt: null, finishedAt: null },
  };
}

async function findKnown(account: string, key: string, requestHash: string, using: Engine): Promise<JobView | null> {
  const known = await db().job.findUnique({
    where: { account_idempotencyKey: { account, idempotencyKey: key } },
    include: { steps: { orderBy: { position: "asc" } } },
  });
  if (!known) return null;
  if (known.requestHash !== requestHash) {
    const message = "was sent before with another request; a new request needs a new key";
    throw new AppError("key_reused", `Idempotency-Key ${message}.`, { fields: [{ path: "Idempotency-Key", message }] });
  }
  return jobView(known, known.steps, using.workflows[known.workflow]);
}

function requireWithinCap(estimatedCents: number, budgetCents: number | undefined): void {
  if (budgetCents === undefined) return;
  if (!Number.isSafeInteger(budgetCents) || budgetCents < 0) {
    const message = "must be a whole number of cents, 0 or more";
    throw new AppError("invalid", `budgetCents ${message}.`, { fields: [{ path: "budgetCents", message }] });
  }
  if (estimatedCents <= budgetCents) return;
  throw new AppError("over_budget", `This job may cost ${estimatedCents} cents; its own budget is ${budgetCents}.`, {
    numbers: { estimatedCents, remainingCents: budgetCents, limitCents: budgetCents },
  });
}

async function overBudget(account: string, estimatedCents: number): Promise<AppError> {
  const { remainingCents, limitCents, month } = await getUsage(account);
  const message = `This job may cost ${estimatedCents} cents; of ${limitCents} for ${month}, ${remainingCents} are left.`;
  return new AppError("over_budget", message, { numbers: { estimatedCents, remainingCents, limitCents } });
}
