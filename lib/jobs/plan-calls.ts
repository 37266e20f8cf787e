import { AppError } from "@/lib/errors";
import type { Engine } from "@/lib/jobs/engine";
import type { Known, Workflow } from "@/lib/jobs/workflow";

/** One call that a job will make, as a person reads it before it is made. */
export type PlannedCall = {
  step: string;
  connector: string;
  action: string;
  method: string;
  host: string;
  summary: string;
  costCents: number;
  input: unknown;
};

/**
 * The calls of a workflow for a payload, and what each will cost; nothing is called. What a step will have given is
 * known from `done`, or is its preview. From the step `from` up to the next approval when `untilApproval` is set.
 * Conditions count as met: the plan names the most that can happen. Throws `invalid` for a payload that makes a call no
 * connector would take, and `unavailable` for a price that is none.
 */
export function planCalls(
  engine: Engine,
  workflow: Workflow,
  {
    payload,
    done = {},
    from = 0,
    untilApproval = false,
  }: { payload: unknown; done?: Known; from?: number; untilApproval?: boolean },
): PlannedCall[] {
  const known: Record<string, unknown> = { ...done };
  const calls: PlannedCall[] = [];
  for (const step of workflow.steps.slice(from)) {
    const facts = { payload, done: known };
    if (step.kind === "approval" && untilApproval) break;
    if (step.kind === "compute" && !Object.hasOwn(known, step.name)) known[step.name] = step.compute(facts);
    if (step.kind !== "call" || Object.hasOwn(known, step.name)) continue;
    const { name, connector, action } = step;
    const input = step.input(facts);
    const { costCents, method, host, summary } = engine.predict({ connector, action, input });
    requirePrice(costCents);
    calls.push({ step: name, connector, action, method, host, summary, costCents, input });
    known[name] = step.output.parse(step.preview);
  }
  return calls;
}

const DEAREST_CENTS = 1_000_000;

function requirePrice(cents: unknown): void {
  const isPrice = typeof cents === "number" && Number.isInteger(cents) && cents >= 0 && cents <= DEAREST_CENTS;
  if (!isPrice) throw new AppError("unavailable", "A step of this workflow has no valid price, so it is not run.");
}
