import { appNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Job, JobStatus, JobStep, JobView, Usage } from "@/lib/jobs/job";
import { readJobPlace, writeJobPlace } from "@/lib/jobs/job-place";
import { jobView } from "@/lib/jobs/job-view";
import { WORKFLOWS } from "@/lib/jobs/registry";
import type { Workflows } from "@/lib/jobs/workflow";
import { redactSecrets } from "@/lib/redact";

const KNOWN: Workflows = WORKFLOWS;
const BY_POSITION = { steps: { orderBy: { position: "asc" } } } as const;
const LONGEST_LOG_PAGE = 100;

/** A job of an account with its steps. Throws `not_found`, also for another account's. */
export async function requireJobRow(account: string, id: string): Promise<Job & { steps: JobStep[] }> {
  const job = await db().job.findFirst({ where: { id, account }, include: BY_POSITION });
  if (!job) throw new AppError("not_found", "There is no such job.");
  return job;
}

/** A job of an account as it is told outside. Throws `not_found`, also for another account's. */
export async function getJob(account: string, id: string): Promise<JobView> {
  const job = await requireJobRow(account, id);
  return jobView(job, job.steps, KNOWN[job.workflow]);
}

/** `q`: a job's id, or a part of an account's or a workflow's name. */
export type JobFilter = {
  account?: string;
  status?: JobStatus;
  workflow?: string;
  q?: string;
  cursor?: string;
  limit: number;
};

/** An account's jobs, newest first, a page at a time by keyset. Throws `invalid` for a cursor that we did not write. */
export async function listJobs(
  filter: JobFilter & { account: string },
): Promise<{ jobs: JobView[]; nextCursor?: string }> {
  const { rows, nextCursor } = await findJobs(filter);
  return { jobs: rows.map((it) => jobView(it, it.steps, KNOWN[it.workflow])), ...(nextCursor ? { nextCursor } : {}) };
}

/** What the console shows of a job beside what its account sees. */
export type AdminJob = JobView & {
  account: string;
  budgetCents: number | null;
  heldCents: number;
  runAt: string;
  worker: string | null;
};

/** Jobs of all accounts, for the console. */
export async function listAllJobs(filter: JobFilter): Promise<{ jobs: AdminJob[]; nextCursor?: string }> {
  const { rows, nextCursor } = await findJobs(filter);
  return { jobs: rows.map(adminJob), ...(nextCursor ? { nextCursor } : {}) };
}

function adminJob(job: Job & { steps: JobStep[] }): AdminJob {
  const { account, budgetCents, heldCents, worker } = job;
  return {
    ...jobView(job, job.steps, KNOWN[job.workflow]),
    account,
    budgetCents,
    heldCents,
    worker,
    runAt: job.runAt.toISOString(),
  };
}

async function findJobs({ account, status, workflow, q, cursor, limit }: JobFilter) {
  const place = cursor === undefined ? null : readJobPlace(cursor);
  if (cursor !== undefined && !place) {
    const message = "is none that this list gave";
    throw new AppError("invalid", `cursor ${message}.`, { fields: [{ path: "cursor", message }] });
  }
  const beyond = place ? { OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] } : {};
  const found = await db().job.findMany({
    where: {
      ...(account ? { account } : {}),
      ...(status ? { status } : {}),
      ...(workflow ? { workflow } : {}),
      ...(q ? { AND: [{ OR: [{ id: q }, holding("account", q), holding("workflow", q)] }] } : {}),
      ...beyond,
    },
    include: BY_POSITION,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor: found.length > limit && last ? writeJobPlace({ at: last.createdAt, id: last.id }) : undefined,
  };
}

function holding(column: "account" | "workflow", q: string) {
  return { [column]: { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const } };
}

/** One job for the console, with its payload, its log, its callbacks and the approval it waits for; null when there is none. */
export async function getJobForAdmin(id: string) {
  const job = await db().job.findUnique({
    where: { id },
    include: {
      ...BY_POSITION,
      logs: { orderBy: { id: "desc" }, take: LONGEST_LOG_PAGE },
      callbacks: { orderBy: { createdAt: "desc" }, take: 20, omit: { body: true } },
      approvals: { orderBy: { position: "asc" }, omit: { tokenHash: true } },
    },
  });
  if (!job) return null;
  const { logs, callbacks, approvals, payload, callbackUrl } = job;
  return { ...adminJob(job), payload: redactSecrets(payload), callbackUrl, logs: logs.reverse(), callbacks, approvals };
}

export type JobLogLine = { level: "info" | "warn" | "error"; message: string; at: string };

/** What happened to a job, oldest first, a page at a time. Throws `not_found`, and `invalid` for a wrong cursor. */
export async function listJobLogs(
  account: string,
  id: string,
  cursor?: string,
): Promise<{ logs: JobLogLine[]; nextCursor?: string }> {
  await requireJobRow(account, id);
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) {
    const message = "is none that this list gave";
    throw new AppError("invalid", `cursor ${message}.`, { fields: [{ path: "cursor", message }] });
  }
  const found = await db().jobLog.findMany({
    where: { jobId: id, ...(cursor ? { id: { gt: BigInt(cursor) } } : {}) },
    orderBy: { id: "asc" },
    take: LONGEST_LOG_PAGE + 1,
  });
  const rows = found.slice(0, LONGEST_LOG_PAGE);
  const logs = rows.map((it) => ({
    level: it.level as JobLogLine["level"],
    message: it.message,
    at: it.at.toISOString(),
  }));
  return { logs, ...(found.length > LONGEST_LOG_PAGE ? { nextCursor: String(rows.at(-1)?.id) } : {}) };
}

/** What an account may still spend this month (UTC). Throws `not_found` for an account that does not exist. */
export async function getUsage(account: string): Promise<Usage> {
  const rows = await db().$queryRaw<Usage[]>`
    SELECT to_char(now.month, 'YYYY-MM') AS month,
           coalesce(b.limit_cents, a.monthly_budget_cents) AS "limitCents",
           coalesce(b.reserved_cents, 0) AS "reservedCents", coalesce(b.spent_cents, 0) AS "spentCents",
           coalesce(b.limit_cents - b.reserved_cents - b.spent_cents, a.monthly_budget_cents) AS "remainingCents"
    FROM (SELECT date_trunc('month', app_now() AT TIME ZONE 'UTC')::date AS month) AS now
    JOIN api_accounts AS a ON a.name = ${account}
    LEFT JOIN budgets AS b ON b.account = a.name AND b.month = now.month`;
  const usage = rows[0];
  if (!usage) throw new AppError("not_found", "There is no such account.");
  return usage;
}

export type JobsOverview = {
  queueDepth: number;
  running: number;
  paused: number;
  /** Failed jobs: the dead letters, which can be run again. */
  failed: number;
  oldestWaitingSeconds: number | null;
  callbacksWaiting: number;
  budgets: (Usage & { account: string })[];
};

/** How the engine stands, for the console. */
export async function getJobsOverview(): Promise<JobsOverview> {
  const month = (await appNow()).toISOString().slice(0, 7);
  const [counts, budgets] = await Promise.all([
    db().$queryRaw<Omit<JobsOverview, "budgets">[]>`
      SELECT count(*) FILTER (WHERE status = 'queued')::int AS "queueDepth",
             count(*) FILTER (WHERE status = 'running')::int AS running,
             count(*) FILTER (WHERE status = 'paused')::int AS paused,
             (SELECT count(*)::int FROM jobs WHERE status = 'failed') AS failed,
             extract(epoch FROM app_now() - min(run_at) FILTER (WHERE status = 'queued' AND run_at <= app_now()))::float8
               AS "oldestWaitingSeconds",
             (SELECT count(*)::int FROM job_callbacks WHERE status IN ('queued', 'sending')) AS "callbacksWaiting"
      FROM jobs WHERE status IN ('queued', 'running', 'paused')`,
    db().$queryRaw<JobsOverview["budgets"]>`
      SELECT a.name AS account, ${month} AS month, coalesce(b.limit_cents, a.monthly_budget_cents) AS "limitCents",
             coalesce(b.reserved_cents, 0) AS "reservedCents", coalesce(b.spent_cents, 0) AS "spentCents",
             coalesce(b.limit_cents - b.reserved_cents - b.spent_cents, a.monthly_budget_cents) AS "remainingCents"
      FROM api_accounts AS a
      LEFT JOIN budgets AS b ON b.account = a.name AND b.month = ${`${month}-01`}::date
      ORDER BY a.name LIMIT 100`,
  ]);
  const none = { queueDepth: 0, running: 0, paused: 0, failed: 0, oldestWaitingSeconds: null, callbacksWaiting: 0 };
  return { ...(counts[0] ?? none), budgets };
}
