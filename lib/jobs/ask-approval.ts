import { randomUUID } from "node:crypto";
import { queueAlert } from "@/lib/alerts/queue-alert";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { env } from "@/lib/env";
import { approvalToken } from "@/lib/jobs/approval-token";
import type { ClaimedJob } from "@/lib/jobs/claim-jobs";
import { type StepWrite, storableJson } from "@/lib/jobs/job-move";
import { moveJobs } from "@/lib/jobs/move-jobs";
import type { PlannedCall } from "@/lib/jobs/plan-calls";
import type { ApprovalStep } from "@/lib/jobs/workflow";
import { redactSecrets } from "@/lib/redact";
import { hashToken } from "@/lib/secrets";

/**
 * Pauses a job until somebody allows the calls that follow: a one-time link goes to who the workflow names, or to the team.
 * An earlier question of the same step is void with this one.
 */
export async function askApproval(asked: {
  job: ClaimedJob;
  step: ApprovalStep;
  position: number;
  question: string;
  calls: readonly PlannedCall[];
  callsHash: string;
  to: string | undefined;
  pending: readonly StepWrite[];
}): Promise<void> {
  const { job, step, position, calls, pending } = asked;
  const id = randomUUID();
  const costCents = calls.reduce((sum, it) => sum + it.costCents, 0);
  await transaction(async (tx) => {
    const moved = await moveJobs(tx, [
      {
        ...{ id: job.id, attempt: job.attempt, from: ["running"], to: "paused", pausedFor: `approval:${step.name}` },
        steps: [
          ...pending,
          { position, name: step.name, status: "paused", tries: 1, output: { question: asked.question } },
        ],
        logs: [{ level: "info", message: `${step.name}: waits for somebody to allow it.` }],
      },
    ]);
    if (!moved.size) return;
    await tx.$executeRaw`
      INSERT INTO job_approvals (id, job_id, position, token_hash, calls, calls_hash, cost_cents, expires_at)
      VALUES (${id}::uuid, ${job.id}, ${position}, ${hashToken(approvalToken(id))},
              ${storableJson(redactSecrets(calls))}::jsonb, ${asked.callsHash}, ${costCents},
              app_now() + make_interval(hours => ${step.hours}::int))
      ON CONFLICT (job_id, position) DO UPDATE SET
        id = excluded.id, token_hash = excluded.token_hash, calls = excluded.calls, calls_hash = excluded.calls_hash,
        cost_cents = excluded.cost_cents, expires_at = excluded.expires_at, created_at = app_now(),
        decided_at = NULL, is_allowed = NULL`;
    for (const to of asked.to ? [asked.to] : env().ADMIN_EMAILS) {
      await queueEmail(tx, { key: `job-approval:${id}:${to}`, kind: "job-approval", to, data: { approvalId: id } });
    }
    await queueAlert(tx, { key: `job-approval:${id}`, kind: "job-approval", data: { approvalId: id } });
  });
}
