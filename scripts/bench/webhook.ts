import { setTimeout as sleep } from "node:timers/promises";
import { startCluster } from "../faults/cluster";
import { makePaidEvents, type Posting, signPosting } from "../faults/paid-events";
import { seededRandom } from "../faults/seeded-random";
import { startFloor } from "./floor";
import { type Percentiles, percentiles } from "./percentiles";

type WebhookFigures = {
  perSecond: number;
  seconds: number;
  ms: Percentiles;
  notOk: number;
  /** The same posts to a bare server that writes one row each: what this machine can do at best. */
  floorMs: Percentiles;
};

/** Signed events of paid sessions at a steady pace, one server, its worker sending the mails all the while. */
export async function benchWebhook({
  perSecond,
  seconds,
  distDir,
}: {
  perSecond: number;
  seconds: number;
  distDir: string;
}): Promise<WebhookFigures> {
  const cluster = await startCluster({ servers: 1, distDir, extra: { RESEND_RATE: "1000" } });
  const floor = await startFloor(cluster);
  try {
    const count = perSecond * seconds;
    const make = (sessions: number, seed: number) =>
      makePaidEvents({ sessions, events: sessions, repeats: 0 }, seededRandom(seed)).postings;
    const secret = cluster.environment.STRIPE_WEBHOOK_SECRET ?? "";
    const url = `${cluster.urls[0]}/api/webhooks/stripe`;
    await postSteadily(url, make(perSecond * 2, 1), perSecond, secret);
    const measured = await postSteadily(url, make(count, 2), perSecond, secret);
    const floored = await postSteadily(floor.url, make(count, 3), perSecond, secret);
    return {
      perSecond,
      seconds,
      ms: percentiles(measured.ms),
      notOk: measured.notOk,
      floorMs: percentiles(floored.ms),
    };
  } finally {
    await floor.stop();
    await cluster.stop();
  }
}

/** Starts one post every 1/perSecond s whether or not the last has been answered, as real senders do. */
async function postSteadily(url: string, postings: readonly Posting[], perSecond: number, secret: string) {
  const ms: number[] = [];
  let notOk = 0;
  const startedAt = performance.now();
  const all = postings.map(async ({ body }, index) => {
    await sleep((index * 1_000) / perSecond);
    const sentAt = performance.now();
    const headers = { "content-type": "application/json", "stripe-signature": signPosting(body, secret) };
    const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(20_000) });
    await answer.arrayBuffer();
    ms.push(performance.now() - sentAt);
    if (!answer.ok) notOk += 1;
  });
  await Promise.all(all);
  return { ms, notOk, seconds: (performance.now() - startedAt) / 1_000 };
}
