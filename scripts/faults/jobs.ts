import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { testEnvironment } from "../../lib/testing/environment";
import { startPostgres } from "../../sandbox/postgres";
import { runScript } from "../run-program";

const root = path.dirname(path.dirname(import.meta.dirname));
const WORKERS = 3;
const SENDERS = 16;
const CENTS_A_CALL = 2;
const CALLS = 3;
const SETTLED_WITHIN_MS = 120_000;

type Size = { submissions: number; repeats: number; affordable: number; kills: number; killEveryMs: number };

/**
 * Submissions, some with a known key, against a month's budget for some of them, while workers are killed in the middle of calls.
 * Exactly as many jobs as can be paid are admitted; each of them ends; what succeeded was really done, step by
 * step; no step is begun again once it is settled; and what was spent is what was done.
 */
export async function jobs(size: Size) {
  const startedAt = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-faults-"));
  const postgres = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    password: crypto.randomUUID(),
    durable: true,
  });
  const workers: Worker[] = [];
  try {
    const url = postgres.url("levqor");
    // Read by the product's modules, which are loaded only after this.
    Object.assign(process.env, testEnvironment(url), { LOG_LEVEL: "fatal" });
    await prepare(postgres.url("postgres"), url, size.affordable * CALLS * CENTS_A_CALL);
    const database = new pg.Pool({ connectionString: url, max: 4 });
    workers.push(...(await Promise.all(Array.from({ length: WORKERS }, startWorker))));
    const killing = killWorkers(database, workers, size);
    const submitted = await submitAll(size);
    const kills = await killing;
    const settledMs = await untilSettled(database);
    const figures = { ...submitted, kills, settledMs, ...(await count(database)) };
    await database.end();
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    return { ...figures, seconds, failures: judge(figures, size) };
  } finally {
    for (const worker of workers) worker.stop();
    const [{ closeDb }, { stopQueue }] = await Promise.all([import("../../lib/db"), import("../../lib/queue")]);
    await stopQueue(1_000);
    await closeDb();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(adminUrl: string, url: string, budgetCents: number): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("CREATE DATABASE levqor");
  await admin.end();
  const signal = AbortSignal.timeout(120_000);
  const environment = { ...process.env };
  await runScript("prisma/migrate.ts", { environment, signal, whenItFails: "The database could not be migrated." });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `CREATE TABLE fault_calls (id bigserial PRIMARY KEY, key text NOT NULL, worker int NOT NULL,
                               begun_at timestamptz NOT NULL DEFAULT clock_timestamp(), done_at timestamptz)`,
  );
  await client.query("INSERT INTO api_accounts (name, monthly_budget_cents) VALUES ('faults', $1)", [budgetCents]);
  await client.end();
}

async function submitAll({ submissions, repeats }: Size) {
  const [{ submitJob }, { testEngine }, { AppError }] = await Promise.all([
    import("../../lib/jobs/submit-job"),
    import("../../lib/testing/jobs"),
    import("../../lib/errors"),
  ]);
  const { engine } = testEngine();
  const own = Math.round(submissions * (1 - repeats));
  const ids = new Set<string>();
  const figures = { submissions, refused: 0, repeated: 0, wrongRepeats: 0 };
  const byKey = new Map<string, string>();
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < submissions; at = next++) {
      const key = `key-${at % own}`;
      const request = { workflow: "three", payload: { text: key, cents: CENTS_A_CALL } };
      try {
        const { job, isNew } = await submitJob({ account: "faults", request, idempotencyKey: key }, engine);
        if (!isNew) figures.repeated += 1;
        if (byKey.has(key) && byKey.get(key) !== job.job_id) figures.wrongRepeats += 1;
        byKey.set(key, job.job_id);
        ids.add(job.job_id);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "over_budget") throw error;
        figures.refused += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, lane));
  return { ...figures, admitted: ids.size };
}

type Worker = { pid(): number | undefined; kill(): Promise<void>; stop(): void };

/** One worker that is started again whenever it was killed. */
async function startWorker(): Promise<Worker> {
  let child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, ["--import", "tsx", "scripts/faults/jobs-worker.ts"], {
      cwd: root,
      env: process.env,
      stdio: ["pipe", "pipe", "inherit"],
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once("data", () => resolve());
      child.once("exit", (code) => reject(new Error(`The worker ended with ${code}.`)));
    });
  };
  await start();
  return {
    pid: () => child.pid,
    kill: () => {
      child.kill("SIGKILL");
      return start();
    },
    stop: () => child.kill("SIGKILL"),
  };
}

/** kill -9, always of a worker in the middle of a call. */
async function killWorkers(
  database: pg.Pool,
  workers: readonly Worker[],
  { kills, killEveryMs }: Size,
): Promise<number> {
  let done = 0;
  const stopAt = performance.now() + SETTLED_WITHIN_MS;
  while (done < kills && performance.now() < stopAt) {
    await sleep(killEveryMs);
    const { rows } = await database.query<{ worker: number }>(
      "SELECT DISTINCT worker FROM fault_calls WHERE done_at IS NULL AND begun_at > now() - interval '200 ms'",
    );
    const busy = workers.find((it) => rows.some((row) => row.worker === it.pid()));
    if (!busy) continue;
    await busy.kill();
    done += 1;
  }
  return done;
}

async function untilSettled(database: pg.Pool): Promise<number> {
  const startedAt = performance.now();
  const open = "SELECT 1 FROM jobs WHERE status IN ('queued', 'running') LIMIT 1";
  while ((await database.query(open)).rowCount && performance.now() - startedAt < SETTLED_WITHIN_MS) await sleep(200);
  return Math.round(performance.now() - startedAt);
}

async function count(database: pg.Pool) {
  const one = async <Row extends object>(sql: string) => (await database.query<Row>(sql)).rows[0] as Row;
  const states = await one<{ rows: number; succeeded: number; open: number; cost: number }>(
    `SELECT count(*)::int AS rows, count(*) FILTER (WHERE status = 'succeeded')::int AS succeeded,
            count(*) FILTER (WHERE status IN ('queued', 'running', 'paused'))::int AS open,
            coalesce(sum(cost_cents), 0)::int AS cost FROM jobs`,
  );
  const budget = await one<{ reserved: number; spent: number }>(
    "SELECT reserved_cents AS reserved, spent_cents AS spent FROM budgets",
  );
  const calls = await one<{ calls: number; interrupted: number }>(
    "SELECT count(*)::int AS calls, count(*) FILTER (WHERE done_at IS NULL)::int AS interrupted FROM fault_calls",
  );
  const wrong = await one<{ falselySucceeded: number; begunAfterSettled: number; outOfOrder: number }>(
    `SELECT
       (SELECT count(*)::int FROM jobs AS j CROSS JOIN generate_series(0, ${CALLS - 1}) AS at
        WHERE j.status = 'succeeded' AND NOT EXISTS (
          SELECT FROM fault_calls AS c WHERE c.key = j.id || ':' || at AND c.done_at IS NOT NULL)) AS "falselySucceeded",
       (SELECT count(*)::int FROM fault_calls AS c JOIN job_steps AS s ON c.key = s.job_id || ':' || s.position
        WHERE s.status = 'succeeded' AND c.begun_at > s.finished_at + interval '1 ms') AS "begunAfterSettled",
       (SELECT count(*)::int FROM fault_calls AS c JOIN job_steps AS s
          ON c.key = s.job_id || ':' || (s.position + 1)
        WHERE s.finished_at IS NULL OR c.begun_at < s.finished_at) AS "outOfOrder"`,
  );
  return { ...states, ...budget, ...calls, ...wrong };
}

type Figures = Awaited<ReturnType<typeof submitAll>> &
  Awaited<ReturnType<typeof count>> & { kills: number; settledMs: number };

function judge(it: Figures, { submissions, affordable, kills }: Size): string[] {
  const spent = affordable * CALLS * CENTS_A_CALL;
  const rules: [boolean, string][] = [
    [it.kills === kills, `${it.kills} of ${kills} kills`],
    [
      it.admitted === affordable && it.rows === affordable,
      `${it.admitted} admitted, ${it.rows} rows, ${affordable} can be paid`,
    ],
    [it.admitted + it.refused + it.repeated === submissions, "a submission had no answer"],
    [it.wrongRepeats === 0, `${it.wrongRepeats} repeated keys gave another job`],
    [it.open === 0, `${it.open} jobs are stuck`],
    [it.succeeded === affordable, `${it.succeeded} of ${affordable} succeeded`],
    [it.falselySucceeded === 0, `${it.falselySucceeded} steps of succeeded jobs were never done`],
    [it.begunAfterSettled === 0, `${it.begunAfterSettled} calls were begun after their step was settled`],
    [it.outOfOrder === 0, `${it.outOfOrder} calls were begun before the step before them was settled`],
    [it.calls >= affordable * CALLS, `${it.calls} calls are too few`],
    [it.interrupted > 0, "no kill met a call"],
    [
      it.spent === spent && it.cost === spent && it.reserved === 0,
      `${it.spent} spent, ${it.cost} cost, ${it.reserved} held`,
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => words);
}
