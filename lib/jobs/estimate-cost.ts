import type { Engine } from "@/lib/jobs/engine";
import { type PlannedCall, planCalls } from "@/lib/jobs/plan-calls";
import { readPayload } from "@/lib/jobs/read-payload";
import type { Workflow } from "@/lib/jobs/workflow";

/** What a job of this payload may cost, and every call it may make. Throws `invalid` for a payload that does not fit. */
export function estimateCost(
  engine: Engine,
  workflow: Workflow,
  payload: unknown,
): { costCents: number; calls: PlannedCall[] } {
  const calls = planCalls(engine, workflow, { payload: readPayload(workflow, payload) });
  return { calls, costCents: calls.reduce((sum, it) => sum + it.costCents, 0) };
}
