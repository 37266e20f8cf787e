import { type Job, type JobFault, type JobStep, type JobView, PRIORITIES, type StepView } from "@/lib/jobs/job";
import type { Workflow } from "@/lib/jobs/workflow";

const CODE_AND_WORDS = ["code", "message", "step"] as const;

/** A job's row and its steps' as they are told outside; steps that have not begun are named by the workflow. */
export function jobView(job: Job, rows: readonly JobStep[], workflow: Workflow | undefined): JobView {
  const error = faultOf(job.error);
  const known = new Map(rows.map((row) => [row.position, row]));
  const count = Math.max(workflow?.steps.length ?? 0, ...rows.map((row) => row.position + 1));
  const steps = Array.from({ length: count }, (_, position) => {
    const row = known.get(position);
    return row ? stepView(row) : waitingStep(workflow, position);
  });
  return {
    job_id: job.id,
    status: job.status,
    workflow: job.workflow,
    priority: PRIORITIES[job.priority] ?? "normal",
    ...(job.result === null ? {} : { result: job.result }),
    ...(error ? { error } : {}),
    costCents: job.costCents,
    estimatedCostCents: job.estimatedCents,
    attempts: job.attempt,
    steps,
    ...(job.pausedFor ? { pausedFor: job.pausedFor } : {}),
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}

function stepView(row: JobStep): StepView {
  const error = faultOf(row.error);
  const { name, connector, action, status, attempts, costCents } = row;
  return {
    ...{ name, connector, action, status, attempts, costCents },
    ...(row.input === null ? {} : { input: row.input }),
    ...(row.output === null ? {} : { output: row.output }),
    ...(error ? { error } : {}),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function waitingStep(workflow: Workflow | undefined, position: number): StepView {
  const step = workflow?.steps[position];
  const isCall = step?.kind === "call";
  return {
    ...{ name: step?.name ?? `step ${position + 1}`, status: "waiting", attempts: 0, costCents: 0 },
    ...{ connector: isCall ? step.connector : null, action: isCall ? step.action : null },
    ...{ startedAt: null, finishedAt: null },
  };
}

/** A fault as it was kept, without what only the engine reads of it. */
function faultOf(kept: unknown): JobFault | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const fault = kept as Record<string, unknown>;
  const parts = CODE_AND_WORDS.flatMap((key) => (typeof fault[key] === "string" ? [[key, fault[key]] as const] : []));
  return Object.fromEntries(parts) as JobFault;
}
