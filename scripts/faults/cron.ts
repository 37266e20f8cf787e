import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, startCluster, waitUntilReady } from "./cluster";
import { type DueOrders, writeDueOrders } from "./due-orders";

export type CronSize = DueOrders & { rounds: number; atOnce: number; kills: number; distDir: string };

export type CronFigures = {
  due: number;
  accepted: number;
  acceptedTwice: number;
  /** Messages to somebody who must get none. */
  unwanted: number;
  owed: number;
  left: number;
  calls: number;
  callsCutOff: number;
  kills: number;
  longestCallSeconds: number;
  seconds: number;
  failures: string[];
};

const CALL_LIMIT_SECONDS = 25;
const DRAIN_WITHIN_MS = 600_000;
const RETRY_MS = 500;

type Tally = { calls: number; cutOff: number; longest: number; remaining: number };

/**
 * Reminders and offers that fell due while nobody called for three days, and then many calls at once, by both doors and
 * to two servers, which are killed between a mail's acceptance and its answer. Each message must leave once, nothing
 * may reach the refunded, the unsubscribed and the finished, and nothing may be left. No worker runs: the calls carry.
 */
export async function cron(size: CronSize): Promise<CronFigures> {
  const startedAt = performance.now();
  const extra = { RESEND_RATE: "400", WORKER: "off" };
  const cluster = await startCluster({ servers: 2, distDir: size.distDir, extra });
  try {
    const wanted = await writeDueOrders(cluster.database, size);
    killWhileSending(cluster, size.kills, wanted.length);
    const tally: Tally = { calls: 0, cutOff: 0, longest: 0, remaining: Number.POSITIVE_INFINITY };
    for (let round = 0; round < size.rounds; round++) {
      await Promise.all(Array.from({ length: size.atOnce }, (_, number) => call(cluster, number, tally)));
      await Promise.all(cluster.urls.map(waitUntilReady));
    }
    const deadline = performance.now() + DRAIN_WITHIN_MS;
    while (performance.now() < deadline) {
      await Promise.all([0, 2].map((number) => call(cluster, number, tally)));
      if (tally.remaining === 0 && (await isQuiet(cluster))) break;
      await sleep(RETRY_MS);
      await Promise.all(cluster.urls.map(waitUntilReady));
    }
    const figures = { ...(await count(cluster, wanted)), ...tallied(cluster, tally, startedAt) };
    return { ...figures, failures: judge(figures, size) };
  } finally {
    await cluster.stop();
  }
}

/** Both servers die, spread over the sending, with a mail accepted and its answer unsaid. */
function killWhileSending(cluster: Cluster, kills: number, due: number): void {
  let accepted = 0;
  let done = 0;
  cluster.standIns.mail.onAccepted(() => {
    accepted += 1;
    if (done >= kills || accepted < Math.ceil((due * (done + 1)) / (kills + 2))) return undefined;
    done += 1;
    cluster.kill(0);
    cluster.kill(1);
    return "drop";
  });
}

async function call(cluster: Cluster, number: number, tally: Tally): Promise<void> {
  const [path, secret, method] =
    number % 2
      ? (["/internal/daily-email-tasks", cluster.environment.INTERNAL_API_SECRET, "POST"] as const)
      : (["/api/cron/daily-email-tasks", cluster.environment.CRON_SECRET, "GET"] as const);
  const url = `${cluster.urls[(number >> 1) % cluster.urls.length]}${path}`;
  const startedAt = performance.now();
  tally.calls += 1;
  try {
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(60_000) });
    const counts = (await answer.json()) as { remaining?: number };
    if (!answer.ok || counts.remaining === undefined) throw new Error(`${path} answered ${answer.status}`);
    tally.longest = Math.max(tally.longest, (performance.now() - startedAt) / 1_000);
    tally.remaining = counts.remaining;
  } catch (error) {
    // The server was killed under the call, or is not up again yet: the next call does the rest.
    if (!(error instanceof TypeError)) throw error;
    tally.cutOff += 1;
    tally.remaining = Number.POSITIVE_INFINITY;
  }
}

const OPEN = "SELECT count(*) FROM emails WHERE status IN ('queued', 'sending')";

async function isQuiet(cluster: Cluster): Promise<boolean> {
  return (await numberOf(cluster, OPEN)) === 0;
}

async function numberOf(cluster: Cluster, sql: string): Promise<number> {
  const { rows } = await cluster.database.query<{ count: string }>(sql);
  return Number(rows[0]?.count);
}

async function count(cluster: Cluster, wanted: readonly string[]) {
  const byKey = cluster.standIns.mail.acceptedByKey();
  const asked = new Set(wanted);
  const accepted = Object.entries(byKey).filter(([, it]) => it.accepted > 0);
  return {
    due: wanted.length,
    accepted: accepted.filter(([key]) => asked.has(key)).length,
    acceptedTwice: accepted.filter(([, it]) => it.accepted > 1).length,
    unwanted: accepted.filter(([key]) => !asked.has(key)).length,
    owed: await numberOf(cluster, "SELECT count(*) FROM emails WHERE status = 'sent'"),
    left: await numberOf(cluster, OPEN),
  };
}

function tallied(cluster: Cluster, tally: Tally, startedAt: number) {
  return {
    ...{ calls: tally.calls, callsCutOff: tally.cutOff, kills: cluster.kills() },
    longestCallSeconds: Math.round(tally.longest * 10) / 10,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
  };
}

function judge(it: Omit<CronFigures, "failures">, size: CronSize): string[] {
  const rules: [boolean, string][] = [
    [it.accepted === it.due, `${it.accepted} of ${it.due} due messages accepted`],
    [it.acceptedTwice === 0, `${it.acceptedTwice} messages accepted twice`],
    [it.unwanted === 0, `${it.unwanted} messages to somebody who must get none`],
    [it.owed === it.due, `${it.owed} rows say sent, ${it.due} were due`],
    [it.left === 0, `${it.left} left`],
    [it.kills >= size.kills, `only ${it.kills} kills`],
    [it.longestCallSeconds <= CALL_LIMIT_SECONDS, `a call took ${it.longestCallSeconds} s`],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => words);
}
