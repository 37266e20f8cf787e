import { type JobStep, stepKey } from "@/lib/jobs/job";
import { failed, Over, type Run, stepFailed } from "@/lib/jobs/job-run";
import { reserveMore } from "@/lib/jobs/reserve-more";
import { resumePaused } from "@/lib/jobs/resume-paused";
import { runStep, type StepOutcome } from "@/lib/jobs/run-step";
import type { CallStep } from "@/lib/jobs/workflow";
import { log } from "@/lib/log";
import { redactSecrets } from "@/lib/redact";

const FULL_WAIT_MS = 1_000;
/** A job that waits for a credential tries again this often, one for all of its connector. */
const PROBE_EVERY_MS = 15_000;
const LARGEST_OUTPUT = 262_144;

/**
 * Makes the call of a step, unless it succeeded before. Its row says `running` before anything leaves this machine, what
 * it costs is held before, and its outcome is written before the next step begins.
 */
export async function passCall(run: Run, step: CallStep, position: number, row?: JobStep): Promise<void> {
  const { desk, job, payload, done, signal } = run;
  const { name, connector, action } = step;
  if (row?.status === "succeeded") {
    done[name] = step.output.parse(row.output);
    return;
  }
  const input = step.input({ payload, done });
  await hold(run, step, position, desk.engine.predict({ connector, action, input }).costCents);
  const write = { position, name, connector, action };
  const running = { ...write, status: "running" as const, input: redactSecrets(input), tries: 1 };
  const begun = await desk.begin({ ...ours(job), to: "running", steps: [...run.pending, running] }, connector);
  if (begun === "lost") throw new Over(null);
  if (begun === "full") {
    throw new Over({ to: "queued", delayMs: FULL_WAIT_MS * (0.5 + Math.random()), steps: run.pending });
  }
  run.pending = [];
  const tries = (row?.attempts ?? 0) + 1;
  const result = await runStep(desk.engine, step, { input, tries, idempotencyKey: stepKey(job.id, position), signal });
  await settle(run, write, result);
}

const ours = ({ id, attempt }: Run["job"]) => ({ id, attempt, from: ["running"] as const });

/** A call that is dearer than was estimated holds more before it is made, or is not made. */
async function hold(run: Run, step: CallStep, position: number, costCents: number): Promise<void> {
  const { job } = run;
  if (costCents <= job.heldCents) return;
  if (!(await reserveMore(job, costCents - job.heldCents))) {
    const message = `This call costs ${costCents} cents, and the budget has not that much left. It was not made.`;
    throw stepFailed(run, step, position, { code: "over_budget", message });
  }
  job.heldCents = costCents;
}

type CallWrite = { position: number; name: string; connector: CallStep["connector"]; action: string };

async function settle({ desk, job, done }: Run, write: CallWrite, found: StepOutcome): Promise<void> {
  const { name, connector, action } = write;
  const result = withinSize(found, name, connector);
  if (result.outcome === "done") {
    const { output, costCents } = result;
    const isOurs = await desk.move({
      ...ours(job),
      ...{ to: "running", isWell: true, spendCents: costCents },
      steps: [{ ...write, status: "succeeded", output, costCents }],
      logs: [{ level: "info", message: `${name}: ${connector} ${action} done, ${costCents} cents.` }],
    });
    if (!isOurs) throw new Over(null);
    done[name] = output;
    job.heldCents = Math.max(0, job.heldCents - costCents);
    if (job.error?.code === "credential") await letOthersGoOn(connector);
    return;
  }
  const { fault: error } = result;
  if (result.outcome === "later") {
    const message = `${name}: ${error.message} Tried again in ${Math.ceil(result.delayMs / 1_000)} s.`;
    const steps = [{ ...write, status: "waiting" as const, error }];
    throw new Over({ to: "queued", delayMs: result.delayMs, error, steps, logs: [{ level: "warn", message }] });
  }
  if (result.outcome === "paused") {
    throw new Over({
      ...{ to: "paused", pausedFor: `credential:${connector}`, delayMs: PROBE_EVERY_MS, error },
      steps: [{ ...write, status: "paused", error }],
      logs: [{ level: "warn", message: `${name}: ${error.message}` }],
    });
  }
  const costCents = result.costCents ?? 0;
  const steps = [{ ...write, status: "failed" as const, error, costCents }];
  throw new Over({ ...failed(error), spendCents: costCents, steps });
}

/** They would be asked again by themselves; this call is done and settled, whatever comes of it. */
async function letOthersGoOn(connector: CallStep["connector"]): Promise<void> {
  try {
    await resumePaused(connector);
  } catch (error) {
    log().warn({ err: error, connector }, "jobs that wait for a credential go on with the next sweep");
  }
}

/** An answer that no row should hold: it was done and is paid for, and the job cannot go on with it. */
function withinSize(result: StepOutcome, step: string, connector: string): StepOutcome {
  if (result.outcome !== "done" || JSON.stringify(result.output ?? null).length <= LARGEST_OUTPUT) return result;
  const fault = { code: "too_large", message: `${connector} answered more than 256 kB.`, step };
  return { outcome: "failed", fault, costCents: result.costCents };
}
