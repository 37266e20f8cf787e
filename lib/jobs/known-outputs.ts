import type { JobStep } from "@/lib/jobs/job";
import type { Known, Workflow } from "@/lib/jobs/workflow";

/**
 * What the steps of a job gave that succeeded, before `until`; null when one of them stands at a place where the workflow has
 * another step by now: whoever wrote the workflow changed it under the job.
 */
export function knownOutputs(
  workflow: Workflow,
  rows: readonly JobStep[],
  until = Number.POSITIVE_INFINITY,
): Known | null {
  const done: Record<string, unknown> = {};
  for (const { position, name, status, output } of rows) {
    if (position >= until || status !== "succeeded") continue;
    const step = workflow.steps[position];
    if (step?.name !== name) return null;
    if (step.kind === "call" || step.kind === "compute") done[name] = output;
  }
  return done;
}
