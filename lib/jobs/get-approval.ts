import { appNow } from "@/lib/clock";
import { db } from "@/lib/db";
import type { ApprovalView } from "@/lib/jobs/approval";
import { callsHash } from "@/lib/jobs/calls-hash";
import { type Engine, engine } from "@/lib/jobs/engine";
import type { Job, JobStep } from "@/lib/jobs/job";
import { knownOutputs } from "@/lib/jobs/known-outputs";
import { type PlannedCall, planCalls } from "@/lib/jobs/plan-calls";
import { readPayload } from "@/lib/jobs/read-payload";
import { hashToken } from "@/lib/secrets";

/** What a link asks to be allowed, and whether it still can be; null for a link we never gave out. Changes nothing. */
export async function getApproval(
  token: string,
  using: Engine = engine(),
): Promise<(ApprovalView & { id: string }) | null> {
  const found = await db().jobApproval.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { job: { include: { steps: { orderBy: { position: "asc" } } } } },
  });
  if (!found) return null;
  const { job, position } = found;
  const workflow = using.workflows[job.workflow];
  const step = workflow?.steps[position];
  const row = job.steps.find((it) => it.position === position);
  const isWaiting = job.status === "paused" && job.pausedFor === `approval:${step?.name}`;
  const isSame = isWaiting && currentHash(using, job, position) === found.callsHash;
  const isOver = found.expiresAt <= (await appNow());
  return {
    id: found.id,
    state: found.decidedAt ? "decided" : isOver ? "expired" : isSame ? "open" : "void",
    ...{ jobId: job.id, account: job.account, workflow: job.workflow, title: workflow?.title ?? job.workflow },
    ...{ step: step?.name ?? "", question: questionOf(row), calls: found.calls as PlannedCall[] },
    ...{ costCents: found.costCents, expiresAt: found.expiresAt, isAllowed: found.isAllowed },
  };
}

/** The hash of what the job would call now; null when its payload or its workflow can no longer be read. */
function currentHash(using: Engine, job: Job & { steps: JobStep[] }, position: number): string | null {
  const workflow = using.workflows[job.workflow];
  if (!workflow?.payload.safeParse(job.payload).success) return null;
  const payload = readPayload(workflow, job.payload);
  const done = knownOutputs(workflow, job.steps, position);
  return (
    done && callsHash(payload, planCalls(using, workflow, { payload, done, from: position + 1, untilApproval: true }))
  );
}

function questionOf(row: JobStep | undefined): string {
  const output = row?.output;
  return typeof output === "object" && output && "question" in output ? String(output.question) : "";
}
