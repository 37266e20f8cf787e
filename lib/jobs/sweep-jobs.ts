import { CONNECTOR_NAMES } from "@/lib/connectors/connector";
import { db, transaction } from "@/lib/db";
import type { Engine } from "@/lib/jobs/engine";
import { MOST_CRASHES } from "@/lib/jobs/job";
import type { JobMove } from "@/lib/jobs/job-move";
import { moveJobs } from "@/lib/jobs/move-jobs";
import { resumePaused } from "@/lib/jobs/resume-paused";
import { enqueueWithin } from "@/lib/queue";

const BATCH = 500;

export type Swept = { lapsed: number; expired: number; resumed: number; due: number };

/**
 * Takes up what nobody holds: jobs whose worker died (real time; after too many deaths the job fails), questions that
 * nobody answered in time, jobs whose connector can be tried again; and hands every job that may run to the queue. Safe at
 * any moment, in any number.
 */
export async function sweepJobs(engine: Engine): Promise<Swept> {
  const lapsed = await takeUpLapsed();
  const expired = await expireApprovals();
  const resumed = await probePaused(engine);
  const due = await db().$queryRaw<{ id: string; priority: number }[]>`
    SELECT id, priority FROM jobs WHERE status = 'queued' AND run_at <= app_now() ORDER BY run_at LIMIT ${BATCH}`;
  if (due.length) await transaction((tx) => enqueueWithin(tx, "jobs", due));
  return { lapsed, expired, resumed, due: due.length };
}

async function takeUpLapsed(): Promise<number> {
  const lapsed = await db().$queryRaw<{ id: string; attempt: number; crashes: number; isCanceled: boolean }[]>`
    SELECT id, attempt, coalesce((error ->> 'crashes')::int, 0) + 1 AS crashes, cancel_asked_at IS NOT NULL AS "isCanceled"
    FROM jobs WHERE status = 'running' AND lease_until < now() ORDER BY lease_until LIMIT ${BATCH}`;
  if (!lapsed.length) return 0;
  const moves = lapsed.map(({ id, attempt, crashes, isCanceled }): JobMove => {
    const base = { id, attempt, from: ["running"] as const };
    const isOver = crashes >= MOST_CRASHES;
    const message = isOver
      ? `Its worker was lost ${crashes} times at the same step.`
      : "Its worker was lost; it goes on from the step that was under way.";
    if (isCanceled) return { ...base, to: "canceled", logs: [{ level: "info", message: "Canceled." }] };
    const error = { code: "worker_lost", message, crashes };
    return { ...base, to: isOver ? "failed" : "queued", error, logs: [{ level: isOver ? "error" : "warn", message }] };
  });
  return (await transaction((tx) => moveJobs(tx, moves))).size;
}

async function expireApprovals(): Promise<number> {
  const late = await db().$queryRaw<{ id: string; position: number; name: string }[]>`
    SELECT j.id, a.position, s.name
    FROM job_approvals AS a JOIN jobs AS j ON j.id = a.job_id
    JOIN job_steps AS s ON s.job_id = a.job_id AND s.position = a.position
    WHERE j.status = 'paused' AND j.paused_for = 'approval:' || s.name AND a.decided_at IS NULL
      AND a.expires_at <= app_now()
    LIMIT ${BATCH}`;
  if (!late.length) return 0;
  const moves = late.map(({ id, position, name }): JobMove => {
    const error = { code: "approval_expired", message: "Nobody allowed the calls in time.", step: name };
    return {
      ...{ id, attempt: null, from: ["paused"], to: "failed", error },
      steps: [{ position, name, status: "failed", error }],
      logs: [{ level: "warn", message: `${name}: ${error.message}` }],
    };
  });
  return (await transaction((tx) => moveJobs(tx, moves))).size;
}

/** One job of each connector sees whether its credential is accepted again; the others follow when it is. */
async function probePaused(engine: Engine): Promise<number> {
  const rows = await db().$queryRaw<{ connector: string }[]>`
    SELECT split_part(paused_for, ':', 2) AS connector FROM jobs
    WHERE status = 'paused' AND paused_for LIKE 'credential:%' GROUP BY 1 HAVING max(run_at) <= app_now()`;
  let resumed = 0;
  for (const name of CONNECTOR_NAMES) {
    if (rows.some((it) => it.connector === name) && engine.isConfigured(name)) resumed += await resumePaused(name, 1);
  }
  return resumed;
}
