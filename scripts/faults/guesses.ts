import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { percentiles } from "../bench/percentiles";
import { type Cluster, startCluster } from "./cluster";
import { makePaidEvents, signPosting } from "./paid-events";
import { seededRandom } from "./seeded-random";

export type GuessSize = { guesses: number; addresses: number; atOnce: number; timed: number; distDir: string };

type Times = { p50Ms: number; p95Ms: number };

export type GuessFigures = {
  guesses: number;
  /** How often each status was answered, and how many different bodies there were beside it, numbers left out. */
  answers: Record<string, { times: number; bodies: number }>;
  /** Each from an address of its own, which no limit meets: what the time of an answer tells. */
  times: { wrong: Times; malformed: Times; replaced: Times };
  /** Whether an intake, an answer or anything else that a link can change is there that was not. */
  hasOpened: boolean;
  /** What a good link answers to an address that guessed. */
  goodLinkStatus: number;
  seconds: number;
  failures: string[];
};

const ANSWER_WITHIN_MS = 15_000;
const MAILED_WITHIN_MS = 30_000;

/**
 * Somebody guesses intake links over HTTP: links of the right form, broken ones, ids and references. Each gets the same
 * 404 until the limit, then the same 429; none opens anything, and a good link from the same address still works.
 */
export async function guesses(size: GuessSize): Promise<GuessFigures> {
  const startedAt = performance.now();
  // A hop in front of the server, so that each address can be named.
  const extra = { TRUSTED_PROXY_HOPS: "1", RESEND_RATE: "200" };
  const cluster = await startCluster({ servers: 1, distDir: size.distDir, extra });
  try {
    const { good, replaced, names } = await makeOrders(cluster);
    const before = await state(cluster);
    // Before the guesses, which use up the allowance of all addresses together.
    const times = {
      wrong: await timesOf(cluster, size, () => randomBytes(24).toString("base64url")),
      malformed: await timesOf(cluster, size, () => "not-a-link"),
      replaced: await timesOf(cluster, size, () => replaced),
    };
    const answers: Record<string, { times: number; bodies: Set<string> }> = {};
    await inLanes(size, async (at) => {
      const { status, body } = await save(cluster, guessAt(at, names), `203.0.113.${at % size.addresses}`);
      const told = answers[status] ?? { times: 0, bodies: new Set() };
      answers[status] = told;
      told.times += 1;
      told.bodies.add(body.replace(/\d+/g, "N"));
    });
    const hasOpened = (await state(cluster)) !== before;
    const figures = {
      guesses: size.guesses,
      answers: Object.fromEntries(
        Object.entries(answers).map(([status, it]) => [status, { times: it.times, bodies: it.bodies.size }]),
      ),
      ...{ times, hasOpened },
      goodLinkStatus: await openGood(cluster, good),
      seconds: Math.round((performance.now() - startedAt) / 1_000),
    };
    return { ...figures, failures: judge(figures) };
  } finally {
    await cluster.stop();
  }
}

/** Two paid orders: the link of one is good, that of the other was replaced. */
async function makeOrders(cluster: Cluster): Promise<{ good: string; replaced: string; names: string[] }> {
  const { postings } = makePaidEvents({ sessions: 2, events: 2, repeats: 0 }, seededRandom(3));
  for (const posting of postings) {
    const signature = signPosting(posting.body, cluster.environment.STRIPE_WEBHOOK_SECRET ?? "");
    const headers = { "stripe-signature": signature, "content-type": "application/json" };
    const answer = await fetch(`${cluster.urls[0]}/api/webhooks/stripe`, {
      method: "POST",
      headers,
      body: posting.body,
    });
    if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`);
  }
  const deadline = performance.now() + MAILED_WITHIN_MS;
  const links = () =>
    cluster.standIns.mail.list({}).flatMap((it) => /\/intake\/([\w-]{32})/.exec(it.text ?? "")?.[1] ?? []);
  while (new Set(links()).size < 2 && performance.now() < deadline) await sleep(100);
  const [good, replaced] = [...new Set(links())];
  if (!good || !replaced) throw new Error("the intake links were not mailed");
  await cluster.database.query(
    `INSERT INTO old_intake_links (token_hash, order_id)
     SELECT intake_token_hash, id FROM orders WHERE intake_token_hash = encode(sha256($1::bytea), 'hex')`,
    [Buffer.from(replaced)],
  );
  const { rows } = await cluster.database.query<{ id: string; reference: string; email: string }>(
    "SELECT id, reference, email FROM orders",
  );
  return { good, replaced, names: rows.flatMap((it) => [it.id, it.reference, it.email]) };
}

/** Mostly links of the right form, as who guesses in earnest would; now and then what somebody may have heard of. */
function guessAt(at: number, names: readonly string[]): string {
  if (at % 50 === 1) return names[Math.floor(at / 50) % names.length] ?? "";
  if (at % 50 === 2) return randomBytes(at % 40).toString("hex");
  return randomBytes(24).toString("base64url");
}

type Answer = { status: number; body: string; ms: number };

async function save(cluster: Cluster, token: string, address: string): Promise<Answer> {
  const startedAt = performance.now();
  const answer = await fetch(`${cluster.urls[0]}/api/intake/answers`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address },
    body: JSON.stringify({ token, device: "guess", field: "goal", value: "Guessed", version: 0 }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  return { status: answer.status, body: await answer.text(), ms: performance.now() - startedAt };
}

async function timesOf(cluster: Cluster, { timed }: GuessSize, token: () => string): Promise<Times> {
  const ms: number[] = [];
  for (let at = 0; at < timed; at++) ms.push((await save(cluster, token(), addressOf(at))).ms);
  const { p50, p95 } = percentiles(ms);
  return { p50Ms: p50, p95Ms: p95 };
}

async function openGood(cluster: Cluster, token: string): Promise<number> {
  const headers = { "x-forwarded-for": "203.0.113.0" };
  return (await fetch(`${cluster.urls[0]}/intake/${token}`, { headers, redirect: "manual" })).status;
}

const addressOf = (at: number) => `198.51.${Math.floor(at / 250) % 250}.${at % 250}`;

async function inLanes({ guesses: count, atOnce }: GuessSize, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < count; at = next++) await work(at);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Everything that a link can change, as one text. */
async function state(cluster: Cluster): Promise<string> {
  const { rows } = await cluster.database.query<{ state: string }>(
    `SELECT (SELECT count(*) FROM intakes) || ' ' || (SELECT count(*) FROM intake_answers) || ' '
         || (SELECT count(*) FROM intake_conflicts) || ' ' || (SELECT count(*) FROM order_events WHERE actor = 'customer') AS state`,
  );
  return rows[0]?.state ?? "";
}

function judge(it: Omit<GuessFigures, "failures">): string[] {
  const counted = Object.values(it.answers).reduce((sum, { times }) => sum + times, 0);
  const rules: [boolean, string][] = [
    [counted === it.guesses, `${counted} of ${it.guesses} guesses answered`],
    [
      Object.keys(it.answers).every((status) => status === "404" || status === "429"),
      `guesses were answered ${Object.keys(it.answers).join(", ")}`,
    ],
    [it.answers["404"]?.bodies === 1, `${it.answers["404"]?.bodies ?? 0} different bodies of a 404`],
    [it.answers["429"]?.bodies === 1, `${it.answers["429"]?.bodies ?? 0} different bodies of a 429`],
    [!it.hasOpened, "a guess has changed something"],
    [it.goodLinkStatus === 200, `the good link was answered ${it.goodLinkStatus}`],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => words);
}
