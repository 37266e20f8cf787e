import { askApproval } from "@/lib/jobs/ask-approval";
import { callsHash } from "@/lib/jobs/calls-hash";
import type { JobStep } from "@/lib/jobs/job";
import { Over, type Run, stepFailed } from "@/lib/jobs/job-run";
import { planCalls } from "@/lib/jobs/plan-calls";
import type { ApprovalStep } from "@/lib/jobs/workflow";

/** Allowed: what was allowed is compared with what would be called now. Otherwise somebody is asked. */
export async function passApproval(run: Run, step: ApprovalStep, position: number, row?: JobStep): Promise<void> {
  const { desk, workflow, payload, done, job, pending } = run;
  const calls = planCalls(desk.engine, workflow, { payload, done, from: position + 1, untilApproval: true });
  if (row?.status === "succeeded") {
    const allowed =
      typeof row.output === "object" && row.output && "callsHash" in row.output ? row.output.callsHash : null;
    if (allowed === callsHash(payload, calls)) return;
    const message = "What was allowed is not what would be called now, so nothing was called.";
    throw stepFailed(run, step, position, { code: "approval_void", message });
  }
  await askApproval({
    job,
    step,
    position,
    calls,
    callsHash: callsHash(payload, calls),
    pending,
    question: step.question({ payload, done }),
    to: step.to?.({ payload, done }),
  });
  throw new Over(null);
}
