import { AppError, isDatabaseUnavailable } from "@/lib/errors";
import type { ClaimedJob } from "@/lib/jobs/claim-jobs";
import type { JobFault, JobStep } from "@/lib/jobs/job";
import { type Desk, failed, Over, type Run, rowOf, stepFailed } from "@/lib/jobs/job-run";
import { knownOutputs } from "@/lib/jobs/known-outputs";
import { passApproval } from "@/lib/jobs/pass-approval";
import { passCall } from "@/lib/jobs/pass-call";
import { readPayload } from "@/lib/jobs/read-payload";
import type { Step } from "@/lib/jobs/workflow";
import { describeError, log } from "@/lib/log";
import { redactSecrets } from "@/lib/redact";

/**
 * Takes a claimed job from its first unfinished step to its end, or to where it has to wait. A step that succeeded is
 * not run again; one that was under way when its worker died is, under the same key. Throws when `signal` ends it.
 */
export async function runJob(job: ClaimedJob, desk: Desk, signal: AbortSignal): Promise<void> {
  const base = { id: job.id, attempt: job.attempt, from: ["running"] as const };
  try {
    const workflow = desk.engine.workflows[job.workflow];
    if (!workflow)
      throw new Over(failed({ code: "unknown_workflow", message: `There is no workflow ${job.workflow} any more.` }));
    const run: Run = {
      job,
      desk,
      signal,
      workflow,
      payload: readPayload(workflow, job.payload),
      done: {},
      pending: [],
    };
    if (!knownOutputs(workflow, job.steps)) throw new Over(failed(CHANGED));
    await runSteps(run);
    await desk.move({ ...base, to: "succeeded", isWell: true, result: run.done, steps: run.pending });
  } catch (error) {
    if ((signal.aborted && !(error instanceof Over)) || isDatabaseUnavailable(error)) throw error;
    const move = error instanceof Over ? error.move : failed(faultOf(error));
    if (move) await desk.move({ ...base, ...move });
  }
}

const CHANGED = {
  code: "workflow_changed",
  message: "The workflow has other steps by now than when this job began, so nothing more was called.",
};

async function runSteps(run: Run): Promise<void> {
  const rows = new Map(run.job.steps.map((row) => [row.position, row]));
  for (const [position, step] of run.workflow.steps.entries()) {
    run.signal.throwIfAborted();
    try {
      if (!(await passStep(run, step, position, rows.get(position)))) return;
    } catch (error) {
      if (error instanceof Over || run.signal.aborted || isDatabaseUnavailable(error)) throw error;
      throw stepFailed(run, step, position, faultOf(error));
    }
  }
}

/** False where the steps after it are skipped. */
async function passStep(run: Run, step: Step, position: number, row: JobStep | undefined): Promise<boolean> {
  if (step.kind === "call") await passCall(run, step, position, row);
  else if (step.kind === "compute") passCompute(run, step, position, row);
  else if (step.kind === "delay") passDelay(run, step, position, row);
  else if (step.kind === "approval") await passApproval(run, step, position, row);
  else return passCondition(run, step, position);
  return true;
}

function passCompute(
  { payload, done, pending }: Run,
  step: Step & { kind: "compute" },
  position: number,
  row?: JobStep,
) {
  if (row?.status === "succeeded") {
    done[step.name] = row.output;
    return;
  }
  const output = step.compute({ payload, done });
  done[step.name] = output;
  pending.push({ position, name: step.name, status: "succeeded", output, tries: 1 });
}

/** False when it is not met: then what follows is skipped. */
function passCondition(
  { payload, done, pending, workflow }: Run,
  step: Step & { kind: "condition" },
  position: number,
) {
  const isMet = step.isMet({ payload, done });
  pending.push({ position, name: step.name, status: "succeeded", output: { isMet }, tries: 1 });
  if (isMet) return true;
  for (const [at, later] of workflow.steps.entries()) {
    if (at > position) pending.push({ ...rowOf(later), position: at, status: "skipped" });
  }
  return false;
}

function passDelay(run: Run, step: Step & { kind: "delay" }, position: number, row?: JobStep) {
  const { pending, payload, done, job } = run;
  if (row?.status === "succeeded") return;
  const write = { position, name: step.name };
  const until = row?.status === "waiting" ? untilOf(row.output) : null;
  const wait = step.wait({ payload, done });
  const end = until ?? ("until" in wait ? new Date(wait.until) : new Date(job.now.getTime() + wait.seconds * 1_000));
  const delayMs = end.getTime() - job.now.getTime();
  const output = { until: end.toISOString() };
  if (delayMs <= 0) {
    pending.push({ ...write, status: "succeeded", output, tries: 1 });
    return;
  }
  throw new Over({ to: "queued", delayMs, steps: [...pending, { ...write, status: "waiting", output }] });
}

function untilOf(output: unknown): Date | null {
  const until = typeof output === "object" && output && "until" in output ? new Date(String(output.until)) : null;
  return until && !Number.isNaN(until.getTime()) ? until : null;
}

function faultOf(error: unknown): JobFault {
  if (error instanceof AppError && error.code === "invalid")
    return { code: "invalid", message: redactSecrets(error.message) };
  if (error instanceof AppError) return { code: error.code, message: redactSecrets(error.message) };
  log().error({ err: error }, "a workflow failed on our side");
  return { code: "internal", message: `A step failed on our side (${describeError(error).type}). It has been logged.` };
}
