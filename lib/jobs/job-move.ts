import type { JobFault, JobStatus, JobStepStatus } from "@/lib/jobs/job";

/** What becomes of a step, as it is written to its row. */
export type StepWrite = {
  position: number;
  name: string;
  connector?: string;
  action?: string;
  status: JobStepStatus;
  input?: unknown;
  output?: unknown;
  costCents?: number;
  /** How many tries this adds: 1 where a try begins. */
  tries?: number;
  error?: JobFault;
};

export type LogWrite = { level: "info" | "warn" | "error"; message: string };

/** One step of a job's life; see move-jobs.ts. */
export type JobMove = {
  id: string;
  from: readonly JobStatus[];
  /** The attempt whose move it is; null for a move that is nobody's (a cancellation, a decision). */
  attempt: number | null;
  to: JobStatus;
  /** Of what the job holds, this is spent now. */
  spendCents?: number;
  /** From now until it may run: of `queued` and `paused`. */
  delayMs?: number;
  pausedFor?: string;
  result?: unknown;
  /** Stands until the next one, or until something went well (`isWell`). */
  error?: JobFault & { crashes?: number; kind?: string };
  isWell?: boolean;
  steps?: StepWrite[];
  logs?: LogWrite[];
};

/**
 * The one statement behind every move, for any number of jobs; $1 is what `moveParameter` gives, a row comes back for each job that
 * moved. Jobs are locked in the order of their ids, then budgets in theirs, so that two workers never wait in a circle.
 * What a job holds goes back to its budget in the statement of its end, whoever is to be told of that end is owed it
 * there as well, and no step is left running by a job that is not. A job whose end was asked for while it ran does not
 * wait for anything any more: what would queue or pause it ends it.
 */
export const MOVE_JOBS_SQL = `
WITH given AS MATERIALIZED (
  SELECT date_trunc('milliseconds', app_now()) AS now, g.*
  FROM json_to_recordset($1::json) AS g(
    id text, attempt int, "from" text[], "to" text, "spendCents" int, "delayMs" float8, "pausedFor" text,
    result jsonb, error jsonb, "isWell" boolean, steps jsonb, logs jsonb)
), held AS MATERIALIZED (
  SELECT j.id, j.held_cents AS cents, CASE WHEN j.cancel_asked_at IS NOT NULL AND given."to" IN ('queued', 'paused')
    THEN 'canceled' ELSE given."to" END AS "to"
  FROM given JOIN jobs AS j ON j.id = given.id
  WHERE (given.attempt IS NULL OR j.attempt = given.attempt) AND j.status::text = ANY (given."from")
  ORDER BY j.id FOR UPDATE OF j
), aimed AS (
  SELECT *, "to" IN ('succeeded', 'failed', 'canceled') AS is_final FROM held
), moved AS MATERIALIZED (
  UPDATE jobs AS j SET
    status = aimed."to"::"JobStatus",
    cost_cents = j.cost_cents + least(coalesce(given."spendCents", 0), aimed.cents),
    held_cents = CASE WHEN aimed.is_final THEN 0 ELSE greatest(0, aimed.cents - coalesce(given."spendCents", 0)) END,
    run_at = CASE WHEN aimed."to" IN ('queued', 'paused')
      THEN given.now + make_interval(secs => coalesce(given."delayMs", 0) / 1000) ELSE j.run_at END,
    worker = CASE WHEN aimed."to" = 'running' THEN j.worker END,
    lease_until = CASE WHEN aimed."to" = 'running' THEN j.lease_until END,
    cancel_asked_at = CASE WHEN aimed.is_final THEN NULL ELSE j.cancel_asked_at END,
    paused_for = CASE WHEN aimed."to" = 'paused' THEN given."pausedFor" END,
    result = coalesce(given.result, j.result),
    error = CASE WHEN given.error IS NOT NULL THEN given.error WHEN given."isWell" THEN NULL ELSE j.error END,
    finished_at = CASE WHEN aimed.is_final THEN given.now END
  FROM given JOIN aimed ON aimed.id = given.id
  WHERE j.id = given.id
  RETURNING j.id, j.account, j.budget_month, j.callback_url, j.workflow, j.result, j.error, j.cost_cents,
    aimed."to", given.now, aimed.is_final, given.steps, given.logs,
    aimed.cents - j.held_cents AS released, least(coalesce(given."spendCents", 0), aimed.cents) AS spent
), owed AS MATERIALIZED (
  SELECT account, budget_month, sum(released)::int AS released, sum(spent)::int AS spent
  FROM moved GROUP BY 1, 2 HAVING sum(released) > 0 OR sum(spent) > 0
), known AS MATERIALIZED (
  SELECT b.account, b.month FROM budgets AS b JOIN owed ON owed.account = b.account AND owed.budget_month = b.month
  ORDER BY 1, 2 FOR UPDATE OF b
), settled AS (
  UPDATE budgets AS b SET reserved_cents = b.reserved_cents - owed.released, spent_cents = b.spent_cents + owed.spent
  FROM owed JOIN known ON known.account = owed.account AND known.month = owed.budget_month
  WHERE b.account = owed.account AND b.month = owed.budget_month
), written AS (
  SELECT moved.id, moved.now, s.* FROM moved, jsonb_to_recordset(moved.steps) AS s(
    position int, name text, connector text, action text, status text, input jsonb, output jsonb, "costCents" int,
    tries int, error jsonb)
  UNION ALL
  SELECT moved.id, moved.now, s.position, s.name, s.connector, s.action,
    CASE WHEN NOT moved.is_final THEN 'waiting' WHEN s.status = 'running' THEN 'failed' ELSE 'skipped' END,
    NULL, NULL, 0, 0, moved.error - 'crashes' - 'kind'
  FROM moved JOIN job_steps AS s ON s.job_id = moved.id AND s.status IN ('running', 'paused')
  WHERE moved."to" IN ('failed', 'canceled', 'queued') AND NOT EXISTS (
    SELECT FROM jsonb_to_recordset(moved.steps) AS given(position int) WHERE given.position = s.position)
), step AS (
  INSERT INTO job_steps AS kept (job_id, position, name, connector, action, status, input, output, cost_cents, attempts,
                                 error, started_at, finished_at)
  SELECT id, position, name, connector, action, status::"JobStepStatus", input, output, coalesce("costCents", 0),
    coalesce(tries, 0), error, CASE WHEN status <> 'skipped' THEN now END,
    CASE WHEN status IN ('succeeded', 'failed', 'skipped') THEN now END
  FROM written
  ON CONFLICT (job_id, position) DO UPDATE SET
    name = excluded.name, connector = excluded.connector, action = excluded.action,
    status = excluded.status, input = coalesce(excluded.input, kept.input), output = excluded.output,
    cost_cents = kept.cost_cents + excluded.cost_cents, attempts = kept.attempts + excluded.attempts,
    error = excluded.error, started_at = coalesce(kept.started_at, excluded.started_at),
    finished_at = excluded.finished_at
), said AS (
  INSERT INTO job_logs (job_id, level, message, at)
  SELECT moved.id, l.level, left(l.message, 2000), moved.now
  FROM moved, jsonb_to_recordset(moved.logs) AS l(level text, message text)
), told AS (
  INSERT INTO job_callbacks (id, job_id, url, body, due_at)
  SELECT 'msg_' || replace(gen_random_uuid()::text, '-', ''), id, callback_url, json_build_object(
    'type', 'job.' || "to", 'timestamp', to_char(now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', jsonb_build_object('job_id', id, 'status', "to", 'workflow', workflow, 'costCents', cost_cents)
      || CASE WHEN result IS NULL THEN '{}' ELSE jsonb_build_object('result', result) END
      || CASE WHEN error IS NULL THEN '{}' ELSE jsonb_build_object('error', error - 'crashes' - 'kind') END)::text, now
  FROM moved WHERE is_final AND callback_url IS NOT NULL
)
SELECT id FROM moved`;

/** The statement's parameter: JSON as jsonb takes it, without the two things that jsonb cannot hold. */
export function moveParameter(moves: readonly JobMove[]): string {
  return storableJson(moves);
}

/** JSON of a value, without the characters that Postgres refuses in jsonb (NUL, halves of a surrogate pair). */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) => {
    if (typeof it === "string") return cleaned(it);
    if (typeof it !== "object" || it === null || Array.isArray(it)) return it;
    const keys = Object.keys(it);
    if (keys.every((key) => cleaned(key) === key)) return it;
    return Object.fromEntries(Object.entries(it).map(([key, part]) => [cleaned(key), part]));
  });
}

function cleaned(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}
