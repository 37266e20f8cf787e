import { type Engine, engine } from "@/lib/jobs/engine";
import { estimateCost } from "@/lib/jobs/estimate-cost";
import type { PlannedCall } from "@/lib/jobs/plan-calls";
import { requireWorkflow } from "@/lib/jobs/require-workflow";

export type JobPlan = { dryRun: true; workflow: string; estimatedCostCents: number; calls: PlannedCall[] };

/** What a job would call and cost. Calls nobody, keeps nothing. Throws what submitting it would refuse of the request. */
export function planJob(request: { workflow: string; payload: unknown }, using: Engine = engine()): JobPlan {
  const workflow = requireWorkflow(using, request.workflow);
  const { costCents, calls } = estimateCost(using, workflow, request.payload);
  return { dryRun: true, workflow: workflow.name, estimatedCostCents: costCents, calls };
}
