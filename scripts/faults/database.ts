import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, startCluster, waitUntilReady } from "./cluster";
import { makePaidEvents, type Posting, signPosting } from "./paid-events";
import { seededRandom } from "./seeded-random";

export type DatabaseFigures = {
  lockedStatus: number;
  lockedSeconds: number;
  frozenStatus: number;
  frozenSeconds: number;
  downStatus: number;
  downSeconds: number;
  /** From the database's return to the first event taken, without a restart of the server. */
  healedSeconds: number;
  orders: number;
  mailsAccepted: number;
  failures: string[];
};

const ANSWER_WITHIN_SECONDS = 10;

/** A database that is locked, then gone, then back: the webhook says 503 in time, and the server heals by itself. */
export async function database(distDir: string): Promise<DatabaseFigures> {
  const cluster = await startCluster({ servers: 1, distDir, extra: { RESEND_RATE: "200" } });
  try {
    const [first, second, third] = makePaidEvents({ sessions: 3, events: 3, repeats: 0 }, seededRandom(1)).postings;
    if (!first || !second || !third) throw new Error("three events are needed");
    const locked = await whileLocked(cluster, () => post(cluster, first));
    const afterLock = await post(cluster, first);

    cluster.freezeDatabase();
    const frozen = await post(cluster, second).finally(cluster.thawDatabase);

    await cluster.stopDatabase();
    const down = await post(cluster, second);
    await cluster.startDatabase();
    const backAt = performance.now();
    await waitUntilReady(cluster.urls[0] ?? "");
    const healed = await post(cluster, second);
    const healedSeconds = seconds(backAt);
    await post(cluster, third);
    const orders = await waitFor(cluster, "SELECT count(*) FROM orders WHERE status = 'INTAKE_PENDING'", 3);
    const mailsAccepted = Object.values(cluster.standIns.mail.acceptedByKey()).reduce(
      (sum, it) => sum + it.accepted,
      0,
    );
    const figures = {
      lockedStatus: locked.status,
      lockedSeconds: locked.seconds,
      frozenStatus: frozen.status,
      frozenSeconds: frozen.seconds,
      downStatus: down.status,
      downSeconds: down.seconds,
      ...{ healedSeconds, orders, mailsAccepted },
    };
    const rules: [boolean, string][] = [
      [
        locked.status === 503 && locked.seconds < ANSWER_WITHIN_SECONDS,
        `locked: ${locked.status} after ${locked.seconds} s`,
      ],
      [afterLock.status === 200, `after the lock: ${afterLock.status}`],
      [
        frozen.status === 503 && frozen.seconds < ANSWER_WITHIN_SECONDS,
        `frozen: ${frozen.status} after ${frozen.seconds} s`,
      ],
      [down.status === 503 && down.seconds < ANSWER_WITHIN_SECONDS, `down: ${down.status} after ${down.seconds} s`],
      [healed.status === 200, `after its return: ${healed.status}`],
      [orders === 3 && mailsAccepted === 6, `${orders} of 3 orders and ${mailsAccepted} of 6 mails in the end`],
    ];
    return { ...figures, failures: rules.filter(([holds]) => !holds).map(([, words]) => words) };
  } finally {
    await cluster.stop();
  }
}

async function whileLocked<Result>(cluster: Cluster, work: () => Promise<Result>): Promise<Result> {
  const client = await cluster.database.connect();
  try {
    await client.query("BEGIN; LOCK TABLE stripe_events IN ACCESS EXCLUSIVE MODE");
    return await work();
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function post(cluster: Cluster, { body }: Posting): Promise<{ status: number; seconds: number }> {
  const startedAt = performance.now();
  const signature = signPosting(body, cluster.environment.STRIPE_WEBHOOK_SECRET ?? "");
  const answer = await fetch(`${cluster.urls[0]}/api/webhooks/stripe`, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": signature },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  await answer.arrayBuffer();
  return { status: answer.status, seconds: seconds(startedAt) };
}

async function waitFor(cluster: Cluster, sql: string, wanted: number): Promise<number> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const { rows } = await cluster.database.query<{ count: string }>(sql);
    const count = Number(rows[0]?.count);
    if (count === wanted || performance.now() > deadline) return count;
    await sleep(200);
  }
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
