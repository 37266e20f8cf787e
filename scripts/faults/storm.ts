import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, startCluster, waitUntilReady } from "./cluster";
import { makePaidEvents, type Posting, signPosting } from "./paid-events";
import { seededRandom } from "./seeded-random";

export type StormSize = {
  sessions: number;
  events: number;
  repeats: number;
  /** Events under way at once. */
  atOnce: number;
  /** Seconds between blind kills; and how many mails are accepted by the provider between kills before its answer. */
  blindKillSeconds: number;
  killEveryMails: number;
  seed: number;
  distDir: string;
};

export type StormFigures = {
  sessions: number;
  orders: number;
  ordersWaitingForIntake: number;
  eventsSent: number;
  eventsKept: number;
  mailsWanted: number;
  mailsAccepted: number;
  mailsAcceptedTwice: number;
  alertsWanted: number;
  alertsMissing: number;
  alertsRepeated: number;
  leftInQueue: number;
  kills: number;
  killsBetweenAcceptAndAnswer: number;
  /** From the kill to the moment the interrupted mail was asked for again; the longest of all. */
  takenUpAgainSeconds: number;
  seconds: number;
  failures: string[];
};

const DRAIN_WITHIN_MS = 240_000;

/**
 * Paid events, shuffled and repeated, against two servers that are killed all the while: blindly, and exactly between
 * the moment the mail provider took a mail and its answer. In the end every session must have one order, every mail
 * must have been accepted once, and nothing may be left.
 */
export async function storm(size: StormSize): Promise<StormFigures> {
  const startedAt = performance.now();
  const random = seededRandom(size.seed);
  const cluster = await startCluster({ servers: 2, distDir: size.distDir, extra: { RESEND_RATE: "200" } });
  try {
    const { sessionIds, postings } = makePaidEvents(size, random);
    const interrupted = interruptMails(cluster, size.killEveryMails, random);
    const blind = killBlindly(cluster, size.blindKillSeconds, random);
    await postAll(cluster, postings, size.atOnce);
    await Promise.all(cluster.urls.map(waitUntilReady));
    await drain(cluster, sessionIds.length);
    blind.stop();
    await drain(cluster, sessionIds.length);
    const figures = await count(cluster, sessionIds.length, postings);
    const whole = {
      ...figures,
      kills: cluster.kills(),
      killsBetweenAcceptAndAnswer: interrupted.count(),
      takenUpAgainSeconds: interrupted.longestSeconds(),
      seconds: Math.round((performance.now() - startedAt) / 1_000),
    };
    return { ...whole, failures: judge(whole, new Set(postings.map((it) => it.id)).size) };
  } finally {
    await cluster.stop();
  }
}

/** Kills both servers after a mail was accepted and before the provider has answered, and watches for its return. */
function interruptMails(cluster: Cluster, every: number, random: () => number) {
  let accepted = 0;
  let kills = 0;
  let longest = 0;
  let next = Math.ceil(every * (0.5 + random()));
  const waiting = new Map<string, number>();
  const timer = setInterval(() => {
    const counts = cluster.standIns.mail.acceptedByKey();
    for (const [key, since] of waiting) {
      if ((counts[key]?.requests ?? 0) < 2) continue;
      longest = Math.max(longest, (performance.now() - since) / 1_000);
      waiting.delete(key);
    }
  }, 50);
  timer.unref();
  cluster.standIns.mail.onAccepted((mail) => {
    accepted += 1;
    if (accepted < next || !mail.idempotencyKey) return undefined;
    next = accepted + Math.ceil(every * (0.5 + random()));
    kills += 1;
    waiting.set(mail.idempotencyKey, performance.now());
    // We cannot see which server asked, so both die with the answer still unsaid.
    cluster.urls.forEach((_, index) => {
      cluster.kill(index);
    });
    return "drop";
  });
  const stillWaiting = () => [...waiting.values()].map((since) => (performance.now() - since) / 1_000);
  return { count: () => kills, longestSeconds: () => Math.round(Math.max(longest, ...stillWaiting(), 0) * 10) / 10 };
}

function killBlindly(cluster: Cluster, seconds: number, random: () => number): { stop(): void } {
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(
      () => {
        cluster.kill(random() < 0.5 ? 0 : 1);
        next();
      },
      seconds * 1_000 * (0.5 + random()),
    );
  };
  next();
  return { stop: () => clearTimeout(timer) };
}

/** Posts as Stripe does: a few at once, to either server, again and again until it is taken. */
async function postAll(cluster: Cluster, postings: readonly Posting[], atOnce: number): Promise<void> {
  const secret = cluster.environment.STRIPE_WEBHOOK_SECRET ?? "";
  const rest = [...postings];
  const lane = async (number: number) => {
    for (let posting = rest.shift(); posting; posting = rest.shift()) {
      for (let attempt = number; !(await post(cluster, attempt, posting, secret)); attempt++) await sleep(100);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)));
}

async function post(cluster: Cluster, attempt: number, { body }: Posting, secret: string): Promise<boolean> {
  const paths = ["/api/webhooks/stripe", "/api/webhooks/stripe/checkout-completed"];
  const url = `${cluster.urls[attempt % cluster.urls.length]}${paths[attempt % 2]}`;
  try {
    const headers = { "content-type": "application/json", "stripe-signature": signPosting(body, secret) };
    const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(15_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch (error) {
    // The server was killed under us: Stripe would send it again, and so do we.
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}

async function drain(cluster: Cluster, sessions: number): Promise<void> {
  const deadline = performance.now() + DRAIN_WITHIN_MS;
  while (performance.now() < deadline) {
    const open = await numberOf(cluster, OPEN_MESSAGES);
    const orders = await numberOf(cluster, "SELECT count(*) FROM orders");
    if (open === 0 && orders >= sessions && (await numberOf(cluster, OPEN_JOBS)) === 0) return;
    await sleep(250);
  }
}

const OPEN_MESSAGES = `SELECT (SELECT count(*) FROM emails WHERE status IN ('queued','sending'))
                            + (SELECT count(*) FROM alerts WHERE status IN ('queued','sending'))`;
const OPEN_JOBS = "SELECT count(*) FROM pgboss.job WHERE name IN ('email','alerts') AND state < 'completed'";

async function numberOf(cluster: Cluster, sql: string): Promise<number> {
  const { rows } = await cluster.database.query<Record<string, string>>(sql);
  return Number(Object.values(rows[0] ?? {})[0]);
}

async function count(cluster: Cluster, sessions: number, postings: readonly Posting[]) {
  const keys = Object.entries(cluster.standIns.mail.acceptedByKey());
  const accepted = keys.reduce((sum, [, it]) => sum + it.accepted, 0);
  const alerts = [...cluster.standIns.telegram.list(), ...cluster.standIns.whatsapp.list()].length;
  const sent = await numberOf(cluster, "SELECT count(*) FROM alerts WHERE status = 'sent'");
  return {
    sessions,
    orders: await numberOf(cluster, "SELECT count(*) FROM orders"),
    ordersWaitingForIntake: await numberOf(cluster, "SELECT count(*) FROM orders WHERE status = 'INTAKE_PENDING'"),
    eventsSent: postings.length,
    eventsKept: await numberOf(cluster, "SELECT count(*) FROM stripe_events WHERE processed_at IS NOT NULL"),
    mailsWanted: sessions * 2,
    mailsAccepted: accepted,
    mailsAcceptedTwice: keys.filter(([, it]) => it.accepted > 1).length,
    alertsWanted: sessions * 2,
    alertsMissing: sessions * 2 - sent,
    alertsRepeated: alerts - sent,
    leftInQueue: (await numberOf(cluster, OPEN_MESSAGES)) + (await numberOf(cluster, OPEN_JOBS)),
  };
}

function judge(it: Omit<StormFigures, "failures">, events: number): string[] {
  const rules: [boolean, string][] = [
    [it.orders === it.sessions, `${it.orders} orders for ${it.sessions} sessions`],
    [
      it.ordersWaitingForIntake === it.sessions,
      `${it.ordersWaitingForIntake} of ${it.sessions} orders reached INTAKE_PENDING`,
    ],
    [it.eventsKept === events, `${it.eventsKept} of ${events} events kept`],
    [it.mailsAccepted === it.mailsWanted, `${it.mailsAccepted} mails accepted, ${it.mailsWanted} wanted`],
    [it.mailsAcceptedTwice === 0, `${it.mailsAcceptedTwice} mails accepted twice`],
    [it.alertsMissing === 0, `${it.alertsMissing} alerts missing`],
    [it.alertsRepeated <= it.kills, `${it.alertsRepeated} alerts repeated in ${it.kills} kills`],
    [it.leftInQueue === 0, `${it.leftInQueue} left in the queue`],
    [it.kills > 0, "nothing was killed"],
    [it.takenUpAgainSeconds < 30, `an interrupted mail was taken up again after ${it.takenUpAgainSeconds} s`],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => words);
}
