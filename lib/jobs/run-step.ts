import { ConnectorFailure, callLimitMs, type FailureKind } from "@/lib/connectors/connector";
import type { Engine } from "@/lib/jobs/engine";
import { askedWaitMs, backOffMs, type JobFault, MOST_TRIES, MOST_TRIES_WHEN_ASKED_TO_WAIT } from "@/lib/jobs/job";
import type { CallStep } from "@/lib/jobs/workflow";
import { describeError, log } from "@/lib/log";
import { unlessAborted } from "@/lib/unless-aborted";

export type StepOutcome =
  | { outcome: "done"; output: unknown; costCents: number }
  /** Tried again by itself, later. */
  | { outcome: "later"; delayMs: number; fault: JobFault }
  /** Waits until a person has mended the connection. */
  | { outcome: "paused"; fault: JobFault }
  /** `costCents`: it was done, and what came of it is of no use. */
  | { outcome: "failed"; fault: JobFault; costCents?: number };

/**
 * Makes one call, within its time, and says what is to follow by the kind of its failure. `tries` counts this one. An
 * abort of `signal` is thrown on: it is not the call's fault.
 */
export async function runStep(
  engine: Engine,
  step: CallStep,
  {
    input,
    tries,
    idempotencyKey,
    signal,
  }: { input: unknown; tries: number; idempotencyKey: string; signal: AbortSignal },
): Promise<StepOutcome> {
  const { name, connector, action } = step;
  const limit = AbortSignal.timeout(callLimitMs(connector));
  const ended = AbortSignal.any([signal, limit]);
  try {
    const call = engine.runAction({ connector, action, input }, { idempotencyKey, signal: ended });
    const { output, costCents } = await unlessAborted(call, ended);
    const read = step.output.safeParse(output);
    if (read.success) return { outcome: "done", output: read.data, costCents };
    const message = `${connector} did it, and its answer was not one that the next steps can use.`;
    return { outcome: "failed", fault: { code: "unexpected_answer", message, step: name }, costCents };
  } catch (error) {
    if (signal.aborted) throw error;
    return afterFailure(step, failureOf(error, limit), tries);
  }
}

function failureOf(error: unknown, limit: AbortSignal): ConnectorFailure {
  if (limit.aborted) return new ConnectorFailure("timeout", "It took too long.", { cause: error });
  if (error instanceof ConnectorFailure) return error;
  log().error({ err: error }, "a connector failed in a way it does not know");
  return new ConnectorFailure("unavailable", "It failed on our side. It has been logged.", {
    code: describeError(error).type,
  });
}

const WAITS: readonly FailureKind[] = ["rate_limited", "unavailable", "timeout"];

function afterFailure({ name, connector }: CallStep, failure: ConnectorFailure, tries: number): StepOutcome {
  const fault = { code: failure.kind, message: `${connector}: ${failure.message}`, step: name };
  if (failure.kind === "credential") {
    const message = `${fault.message} Connect ${connector} again: the job goes on by itself once its credential is accepted.`;
    return { outcome: "paused", fault: { ...fault, message } };
  }
  const most = failure.retryAfterMs === undefined ? MOST_TRIES : MOST_TRIES_WHEN_ASKED_TO_WAIT;
  if (!WAITS.includes(failure.kind) || tries >= most) return { outcome: "failed", fault };
  const delayMs = failure.retryAfterMs === undefined ? backOffMs(tries) : askedWaitMs(failure.retryAfterMs);
  return { outcome: "later", delayMs, fault };
}
