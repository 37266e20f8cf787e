import { fromPrisma, type JobResult, PgBoss } from "pg-boss";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * The queue: pg-boss on the same Postgres. It carries ids of rows and nothing else; what is due when stands in the
 * rows. Leases are short, so that what a crash interrupted is taken up again within 30 s: a lease ends after 10 s,
 * lapsed ones are looked for every 2 s. Whatever runs under a lease must end by itself within it.
 */
const LEASE_SECONDS = 10;
const LOOK_FOR_LAPSED_SECONDS = 2;

/** Given on to the pool: a connection that went dead without a word must not hold up whoever waits for it. */
const CLIENT_LIMITS = { query_timeout: 7_500, keepAlive: true };

const QUEUES = {
  /** One job an e-mail row; `exclusive` = at most one waiting or running for the same row. */
  email: { policy: "exclusive", notify: true },
  /** One job for all alerts: they leave one at a time, over all processes. */
  alerts: { policy: "exclusive", notify: true },
  /** One message a job of the API that may run now; the most urgent leave first. Many pass, so none is kept for long. */
  jobs: { policy: "exclusive", notify: true, deleteAfterSeconds: 60 },
} as const;

export type { JobResult };
export type QueueName = keyof typeof QUEUES;
type Started = { boss: PgBoss; supervises: boolean };

const shared = globalThis as typeof globalThis & { levqorQueue?: Promise<Started> };

function create(options: { connectionString: string; supervise: boolean; migrate: boolean }): PgBoss {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    application_name: "levqor-queue",
    max: 4,
    connectionTimeoutMillis: 3_000,
    ...CLIENT_LIMITS,
    options: "-c lock_timeout=4000 -c statement_timeout=7000 -c timezone=UTC",
    supervise: options.supervise,
    superviseIntervalSeconds: LOOK_FOR_LAPSED_SECONDS,
    monitorIntervalSeconds: LOOK_FOR_LAPSED_SECONDS,
    schedule: false,
    migrate: options.migrate,
    createSchema: options.migrate,
    useListenNotify: options.supervise,
  });
  boss.on("error", (error) => log().warn({ err: error }, "queue error"));
  boss.on("warning", (warning) => log().warn({ warning: warning.message }, "queue warning"));
  return boss;
}

/**
 * The started queue of this process. `supervise` makes this process a worker: it hears of new jobs at once and
 * looks for lapsed leases. A start that failed is tried again at the next call.
 */
export async function queue({ supervise = false } = {}): Promise<PgBoss> {
  const current = shared.levqorQueue;
  const running = await current;
  if (running && (running.supervises || !supervise)) return running.boss;
  // Whoever comes first after the wait starts it; the others find the new promise.
  if (shared.levqorQueue === current) shared.levqorQueue = start(supervise, running?.boss);
  return (await shared.levqorQueue)?.boss ?? queue({ supervise });
}

async function start(supervise: boolean, previous: PgBoss | undefined): Promise<Started> {
  try {
    await previous?.stop({ graceful: false });
    const boss = create({ connectionString: env().DATABASE_URL, supervise, migrate: false });
    await boss.start();
    return { boss, supervises: supervise };
  } catch (error) {
    shared.levqorQueue = undefined;
    throw error;
  }
}

/** Hands one row to its queue inside the transaction that wrote it; a row already handed over is left alone. */
export async function enqueue(tx: Tx, name: QueueName, id: string): Promise<void> {
  const boss = await queue();
  await boss.send(name, { id }, { db: fromPrisma(tx), singletonKey: id });
}

/** Hands many rows over inside the transaction that wrote them; the most urgent leave first. */
export async function enqueueWithin(
  tx: Tx,
  name: QueueName,
  rows: readonly { id: string; priority: number }[],
): Promise<void> {
  if (!rows.length) return;
  const boss = await queue();
  await boss.insert(
    name,
    rows.map(({ id, priority }) => ({ data: { id }, priority, singletonKey: id })),
    { db: fromPrisma(tx) },
  );
}

/** Hands many rows over at once. */
export async function enqueueAll(name: QueueName, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  const boss = await queue();
  await boss.insert(
    name,
    ids.map((id) => ({ data: { id }, singletonKey: id })),
  );
}

/** Creates the queue's schema and our queues. Part of `npm run db:migrate`, which knows only the database; safe to repeat. */
export async function installQueues(connectionString: string): Promise<void> {
  const boss = create({ connectionString, supervise: false, migrate: true });
  await boss.start();
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      const settings = {
        expireInSeconds: LEASE_SECONDS,
        retryLimit: 1_000,
        retryDelay: 1,
        notify: options.notify,
        deleteAfterSeconds: "deleteAfterSeconds" in options ? options.deleteAfterSeconds : 3_600,
      };
      if (await boss.getQueue(name)) await boss.updateQueue(name, settings);
      else await boss.createQueue(name, { ...settings, policy: options.policy });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Ends this process's part in the queue: running jobs may finish within the time, then the connections close. */
export async function stopQueue(timeoutMs: number): Promise<void> {
  const running = await shared.levqorQueue;
  shared.levqorQueue = undefined;
  await running?.boss.stop({ graceful: true, timeout: timeoutMs });
}
