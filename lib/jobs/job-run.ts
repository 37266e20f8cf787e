import type { ClaimedJob } from "@/lib/jobs/claim-jobs";
import type { Engine } from "@/lib/jobs/engine";
import type { JobFault } from "@/lib/jobs/job";
import type { JobMove, StepWrite } from "@/lib/jobs/job-move";
import type { CallStep, Step, Workflow } from "@/lib/jobs/workflow";

/** What the worker does for a job that it runs. Both say whether the job was still ours. */
export type Desk = {
  engine: Engine;
  move(move: JobMove): Promise<boolean>;
  /** A move that begins a call, once its connector bears one more; `full` when it did not in good time. */
  begin(move: JobMove, connector: CallStep["connector"]): Promise<"begun" | "full" | "lost">;
};

/** Ends a run early. `null`: somebody else's job by now, and nothing is written. */
export class Over extends Error {
  readonly move: (Partial<JobMove> & Pick<JobMove, "to">) | null;
  constructor(move: (Partial<JobMove> & Pick<JobMove, "to">) | null) {
    super("over");
    this.move = move;
  }
}

export type Run = {
  job: ClaimedJob;
  desk: Desk;
  signal: AbortSignal;
  workflow: Workflow;
  payload: unknown;
  done: Record<string, unknown>;
  /** Steps that are over and not written yet. */
  pending: StepWrite[];
};

/** The end of a job that failed. */
export function failed(error: JobFault): Pick<JobMove, "to" | "error" | "logs"> {
  return {
    to: "failed",
    error,
    logs: [{ level: "error", message: `${error.step ? `${error.step}: ` : ""}${error.message}` }],
  };
}

/** The end of a job at a step: what came before it is kept, and a retry begins with it. */
export function stepFailed({ pending }: Run, step: Step, position: number, fault: JobFault): Over {
  const error = { ...fault, step: step.name };
  return new Over({ ...failed(error), steps: [...pending, { ...rowOf(step), position, status: "failed", error }] });
}

/** What a step's row always says. */
export function rowOf(step: Step) {
  return step.kind === "call"
    ? { name: step.name, connector: step.connector, action: step.action }
    : { name: step.name };
}
