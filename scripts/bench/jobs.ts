import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { testEnvironment } from "../../lib/testing/environment";
import { startPostgres } from "../../sandbox/postgres";
import { runScript } from "../run-program";
import { drainGraphile, drainPgBoss } from "./job-queues";
import { type Percentiles, percentiles } from "./percentiles";

const root = path.dirname(path.dirname(import.meta.dirname));
const JOBS = 6_000;
const SUBMISSIONS = 1_500;
const SENDERS = 8;
const WAITS = 150;

export type JobsFigures = {
  jobs: number;
  /** One a transaction, from eight callers: our submission (row, hold, message), pg-boss's `send`, a bare insert of the row. */
  submittedPerSecond: number;
  /** The same through the door of POST /api/v1/intake, with a key; without Next's server around it. */
  throughDoorPerSecond: number;
  submittedWithHoldPerSecond: number;
  pgBossSendPerSecond: number;
  bareInsertPerSecond: number;
  submittedOfSend: number;
  throughDoorOfSend: number;
  /** Single-step jobs from a full queue, their steps persisted; graphile-worker's tasks and pg-boss's in batches of 100. */
  completedPerSecond: number;
  completedByTwoPerSecond: number;
  graphilePerSecond: number;
  graphileAtTenPerSecond: number;
  pgBossBatchPerSecond: number;
  completedOfGraphile: number;
  /** From the commit of the submission to the claim of the job, one at a time. */
  commitToStartMs: Percentiles;
};

/** The job engine beside raw pg-boss and graphile-worker, on one Postgres, in one run. Needs no build. */
export async function benchJobs(): Promise<JobsFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-bench-"));
  const postgres = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    password: crypto.randomUUID(),
    durable: true,
  });
  try {
    const url = postgres.url("levqor");
    // Read by the product's modules, which are loaded only after this.
    Object.assign(process.env, testEnvironment(url), { LOG_LEVEL: "error", RATE_LIMIT_MULTIPLIER: "1000000" });
    const admin = new pg.Client({ connectionString: postgres.url("postgres") });
    await admin.connect();
    await admin.query("CREATE DATABASE levqor");
    await admin.end();
    const signal = AbortSignal.timeout(120_000);
    await runScript("prisma/migrate.ts", {
      environment: { ...process.env },
      signal,
      whenItFails: "The database could not be migrated.",
    });
    return await measure(url);
  } finally {
    const [{ closeDb }, { stopQueue }] = await Promise.all([import("../../lib/db"), import("../../lib/queue")]);
    await stopQueue(1_000);
    await closeDb();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(url: string): Promise<JobsFigures> {
  const database = new pg.Pool({ connectionString: url, max: SENDERS });
  const boss = new PgBoss({ connectionString: url, schema: "floor", max: SENDERS, supervise: false, schedule: false });
  try {
    await boss.start();
    await boss.createQueue("floor");
    await database.query("INSERT INTO api_accounts (name, monthly_budget_cents) VALUES ('bench', 100000000)");
    const submits = await measureSubmissions(database, boss);
    const pgBossBatchPerSecond = await drainPgBoss(boss, JOBS);
    const one = await drain(database, 1);
    const graphile = await drainGraphile(url, JOBS, 1);
    const graphileAtTen = await drainGraphile(url, JOBS, 10);
    const two = await drain(database, 2);
    return {
      jobs: JOBS,
      ...submits,
      ...{ completedPerSecond: one, completedByTwoPerSecond: two, graphilePerSecond: graphile },
      ...{ graphileAtTenPerSecond: graphileAtTen, pgBossBatchPerSecond },
      completedOfGraphile: share(one, graphile),
      commitToStartMs: await measureWaits(database),
    };
  } finally {
    await boss.stop({ graceful: false });
    await database.end();
  }
}

const share = (part: number, whole: number) => Math.round((part / whole) * 100) / 100;

async function perSecond(count: number, work: (at: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: SENDERS }, lane));
  return Math.round((count * 1_000) / (performance.now() - startedAt));
}

async function measureSubmissions(database: pg.Pool, boss: PgBoss) {
  const { submitJob } = await import("../../lib/jobs/submit-job");
  const { testEngine } = await import("../../lib/testing/jobs");
  const submit = () => submitJob({ account: "bench", request: { workflow: "ping", payload: { message: "bench" } } });
  const priced = () =>
    submitJob({ account: "bench", request: { workflow: "one", payload: { cents: 1 } } }, testEngine().engine);
  const send = (at: number) => boss.send("floor", { id: `job_${at}` });
  const insert = (at: number) =>
    database.query({
      name: "insert",
      text: `INSERT INTO jobs (id, account, workflow, payload, request_hash, status, estimated_cents, budget_month)
             VALUES ($1, 'bench', 'ping', '{"message":"bench"}', 'x', 'succeeded', 0, '2026-01-01')`,
      values: [`job_bench${at}`],
    });
  const door = await openDoor();
  for (const warmUp of [submit, priced, send, door]) await perSecond(100, warmUp);
  const submittedPerSecond = await perSecond(SUBMISSIONS, submit);
  const throughDoorPerSecond = await perSecond(SUBMISSIONS, door);
  const submittedWithHoldPerSecond = await perSecond(SUBMISSIONS, priced);
  const pgBossSendPerSecond = await perSecond(SUBMISSIONS, send);
  const bareInsertPerSecond = await perSecond(SUBMISSIONS, insert);
  await clear(database);
  return {
    ...{
      submittedPerSecond,
      throughDoorPerSecond,
      submittedWithHoldPerSecond,
      pgBossSendPerSecond,
      bareInsertPerSecond,
    },
    submittedOfSend: share(submittedPerSecond, pgBossSendPerSecond),
    throughDoorOfSend: share(throughDoorPerSecond, pgBossSendPerSecond),
  };
}

async function openDoor(): Promise<() => Promise<void>> {
  const { createApiKey } = await import("../../lib/api-keys/create-api-key");
  const { POST } = await import("../../app/api/v1/intake/route");
  const { key } = await createApiKey({ account: "bench", scopes: ["jobs"], actor: "the benchmark" });
  const headers = { "content-type": "application/json", "x-api-key": key, "x-levqor-address": "192.0.2.1" };
  const body = JSON.stringify({ workflow: "ping", payload: { message: "bench" } });
  return async () => {
    const answer = await POST(new Request("http://localhost/api/v1/intake", { method: "POST", headers, body }));
    if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
  };
}

async function clear(database: pg.Pool): Promise<void> {
  await database.query("TRUNCATE jobs CASCADE");
  await database.query("DELETE FROM pgboss.job WHERE name = 'jobs'");
  await database.query("VACUUM ANALYZE");
}

/** Fills the queue, then lets workers begin: from the first claim to the last end. */
async function drain(database: pg.Pool, workers: number): Promise<number> {
  const { enqueueAll } = await import("../../lib/queue");
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO jobs (id, account, workflow, payload, request_hash, estimated_cents, budget_month)
     SELECT 'job_' || n, 'bench', 'ping', '{"message":"bench"}', 'x', 0, '2026-01-01' FROM generate_series(1, $1) AS n RETURNING id`,
    [JOBS],
  );
  for (let at = 0; at < rows.length; at += 1_000)
    await enqueueAll(
      "jobs",
      rows.slice(at, at + 1_000).map((it) => it.id),
    );
  await database.query("VACUUM ANALYZE");
  const children = await Promise.all(Array.from({ length: workers }, startWorker));
  const open = "SELECT 1 FROM jobs WHERE status IN ('queued', 'running') LIMIT 1";
  while ((await database.query(open)).rowCount) await new Promise((resolve) => setTimeout(resolve, 100));
  for (const child of children) child.kill("SIGKILL");
  const figures = await database.query<{ seconds: number; done: number; steps: number }>(
    `SELECT extract(epoch FROM max(finished_at) - min(started_at))::float8 AS seconds,
            count(*) FILTER (WHERE status = 'succeeded')::int AS done,
            (SELECT count(*)::int FROM job_steps WHERE status = 'succeeded') AS steps FROM jobs`,
  );
  const { seconds = 0, done = 0, steps = 0 } = figures.rows[0] ?? {};
  if (done !== JOBS || steps !== JOBS) throw new Error(`${done} jobs and ${steps} steps of ${JOBS} are done.`);
  await clear(database);
  return Math.round(JOBS / seconds);
}

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/jobs-worker.ts"], {
    cwd: root,
    env: process.env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  return child;
}

/** One job at a time, submitted here and run by a worker of another process; both clocks are this machine's. */
async function measureWaits(database: pg.Pool): Promise<Percentiles> {
  const { submitJob } = await import("../../lib/jobs/submit-job");
  const child = await startWorker();
  const waits: number[] = [];
  for (let at = 0; at < WAITS; at++) {
    const { job } = await submitJob({ account: "bench", request: { workflow: "ping", payload: {} } });
    const committedAt = performance.timeOrigin + performance.now();
    let startedAt: Date | undefined;
    while (!startedAt) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { rows } = await database.query<{ started_at: Date | null }>("SELECT started_at FROM jobs WHERE id = $1", [
        job.job_id,
      ]);
      startedAt = rows[0]?.started_at ?? undefined;
    }
    waits.push(Math.max(0, startedAt.getTime() - committedAt));
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 40));
  }
  child.kill("SIGKILL");
  return percentiles(waits);
}
