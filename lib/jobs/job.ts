import type { ConnectorName } from "@/lib/connectors/connector";
import type { Job, JobStatus, JobStep, JobStepStatus } from "@/lib/generated/prisma/client";

/**
 * A job: one run of a workflow for one account, and the money it may cost.
 *
 * `queued` (submit-job.ts writes it, reserves its estimate and sends its id to the queue) -> `running` (claim-jobs.ts:
 * a worker holds its lease and run-job.ts goes from step to step) -> `succeeded`, `failed` or `canceled`; `paused`
 * while a person has to allow a step (ask-approval.ts, decide-approval.ts) or to mend a credential (resume-paused.ts).
 * A delay and a back-off are `queued` with a later `run_at`. cancel-job.ts ends it, retry-job.ts runs it again from the
 * step that failed.
 *
 * The row is the truth. Every change goes through move-jobs.ts, which asks for the state and the attempt it starts from:
 * a worker whose lease was given to another moves nothing. sweep-jobs.ts takes up what a dead worker left.
 */
export type { Job, JobStatus, JobStep, JobStepStatus };

export const FINAL = ["succeeded", "failed", "canceled"] as const satisfies readonly JobStatus[];
export const JOB_STATUSES = ["queued", "running", "paused", ...FINAL] as const satisfies readonly JobStatus[];

export function isFinal(status: JobStatus): boolean {
  return FINAL.some((it) => it === status);
}

export const PRIORITIES = ["low", "normal", "high"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Why a job or a step failed, for the customer. `code` is stable, `message` is words; neither holds a secret. */
export type JobFault = { code: string; message: string; step?: string };

/** A lease ends this long after it was last renewed; what a crash interrupted is taken up again by then. */
export const LEASE_SECONDS = 15;
export const RENEW_EVERY_MS = 2_000;
/** From one claim to the end, of one run without a delay, in milliseconds. */
export const RUN_LIMIT_MS = 300_000;
/** A crash of its worker this often at the same step, and a job is taken for the cause. */
export const MOST_CRASHES = 5;
/** The first try and five more. */
export const MOST_TRIES = 6;
/** A provider that asks for patience gets more of it. */
export const MOST_TRIES_WHEN_ASKED_TO_WAIT = 20;
const LONGEST_BACK_OFF_MS = 60_000;
const LONGEST_ASKED_WAIT_MS = 3_600_000;

/** Calls of one connector at once, over all processes: what its provider bears from one customer. */
export const CALLS_AT_ONCE: Record<ConnectorName, number> = {
  gmail: 8,
  notion: 3,
  slack: 4,
  telegram: 4,
  whatsapp: 8,
  http: 16,
  openai: 8,
};

/** Back-off with full jitter: somewhere between nothing and 1, 2, 4, … seconds after the first, second, third try. */
export function backOffMs(tries: number, random: number = Math.random()): number {
  return Math.round(random * Math.min(LONGEST_BACK_OFF_MS, 1_000 * 2 ** Math.max(0, tries - 1)));
}

/** What the provider asked for and up to a fifth more, so that all who were asked do not return at once. */
export function askedWaitMs(retryAfterMs: number, random: number = Math.random()): number {
  return Math.round(Math.min(LONGEST_ASKED_WAIT_MS, Math.max(0, retryAfterMs)) * (1 + random / 5));
}

/** The same for every attempt of one step, so that a provider who knows keys does it once. */
export function stepKey(jobId: string, position: number): string {
  return `${jobId}:${position}`;
}

/** One step as it is told outside. A step that has not begun is `waiting`. */
export type StepView = {
  name: string;
  connector: string | null;
  action: string | null;
  status: JobStepStatus;
  attempts: number;
  costCents: number;
  input?: unknown;
  output?: unknown;
  error?: JobFault;
  startedAt: string | null;
  finishedAt: string | null;
};

/** A job as it is told outside. */
export type JobView = {
  job_id: string;
  status: JobStatus;
  workflow: string;
  priority: Priority;
  result?: unknown;
  error?: JobFault;
  costCents: number;
  estimatedCostCents: number;
  attempts: number;
  steps: StepView[];
  /** approval:<step> or credential:<connector> while it is paused. */
  pausedFor?: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};

/** Where an account stands this month (UTC), in minor units. */
export type Usage = {
  /** YYYY-MM. */
  month: string;
  limitCents: number;
  reservedCents: number;
  spentCents: number;
  remainingCents: number;
};
