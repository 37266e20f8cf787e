import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { startReceiver } from "./receiver";
import { type StandInOptions, type StandIns, startStandIns } from "./stand-ins";

const secret = `whsec_${randomBytes(24).toString("hex")}`;
const buyer = { email: "buyer@example.com", name: "Ada Buyer" };

async function start(options: StandInOptions = {}, status?: (count: number) => number) {
  const receiver = await startReceiver(status);
  const webhook = { url: receiver.url, secret };
  const standIns = await startStandIns({ webhook, webhookRetrySeconds: [0.05, 0.1, 0.1], ...options });
  onTestFinished(async () => {
    await standIns.close();
    await receiver.close();
  });
  return { receiver, standIns };
}

/** Buys once; gives the session's id. */
async function buy(standIns: StandIns): Promise<string> {
  const { hostname, port } = new URL(standIns.env.STRIPE_API_BASE);
  const key = `sk_test_${randomBytes(12).toString("hex")}`;
  const stripe = new Stripe(key, { host: hostname, port, protocol: "http" });
  const price = await stripe.prices.create({ currency: "gbp", unit_amount: 100, product_data: { name: "Item" } });
  const session = await stripe.checkout.sessions.create({
    mode: "payment",
    line_items: [{ price: price.id, quantity: 1 }],
    success_url: "http://127.0.0.1:3000/success",
  });
  standIns.stripe.pay(session.id, buyer);
  return session.id;
}

function ids(received: { body: string; signature: string }[]): string[] {
  return received.map((it) => Stripe.webhooks.constructEvent(it.body, it.signature, secret).id);
}

test("a refused webhook is tried again with the same event until it is taken", async () => {
  const { receiver, standIns } = await start({}, (count) => (count <= 4 ? 500 : 200));
  await buy(standIns);
  await standIns.stripe.idle();
  expect(new Set(ids(receiver.received)).size).toBe(3);
  const deliveries = standIns.stripe.deliveries();
  expect(deliveries.every((it) => it.status === "delivered")).toBe(true);
  expect(deliveries.flatMap((it) => it.attempts.filter((a) => a.status === 500))).toHaveLength(4);
});

test("a receiver that never takes an event is given up on after the last pause", async () => {
  const { standIns } = await start({}, () => 503);
  await buy(standIns);
  await standIns.stripe.idle();
  expect(standIns.stripe.deliveries().map((it) => [it.status, it.attempts.length])).toEqual([
    ["failed", 4],
    ["failed", 4],
    ["failed", 4],
  ]);
});

test("held events wait for their release and are then delivered as often as asked", async () => {
  const { receiver, standIns } = await start();
  standIns.stripe.setMode({ hold: true, shuffle: true, repeat: 3 });
  await buy(standIns);
  await standIns.stripe.idle();
  expect(receiver.received).toHaveLength(0);
  expect(standIns.stripe.release()).toBe(9);
  await standIns.stripe.idle();
  expect(ids(receiver.received)).toHaveLength(9);
  expect(new Set(ids(receiver.received)).size).toBe(3);
});

test("an event is delivered again on demand through the control server", async () => {
  const { receiver, standIns } = await start();
  await buy(standIns);
  await standIns.stripe.idle();
  const event = standIns.stripe.events()[0];
  const control = standIns.env.SANDBOX_CONTROL_URL;
  const again = await fetch(`${control}/stripe/events/${event?.id}/redeliver`, { method: "POST" });
  expect(await again.json()).toEqual({ redelivered: 1 });
  await standIns.stripe.idle();
  expect(ids(receiver.received).filter((id) => id === event?.id)).toHaveLength(2);
  const unknown = await fetch(`${control}/stripe/events/evt_none/redeliver`, { method: "POST" });
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get("content-type")).toContain("problem+json");
});

test("state and undelivered events survive a restart", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "stand-ins-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const first = await startStandIns({
    dataDir,
    webhook: { url: "http://127.0.0.1:9/nobody", secret },
    webhookRetrySeconds: [60],
  });
  const session = await buy(first);
  await first.close();
  const { receiver, standIns } = await start({ dataDir });
  expect(standIns.stripe.sessions()[0]).toMatchObject({ id: session, payment_status: "paid" });
  standIns.stripe.hurry();
  await standIns.stripe.idle();
  expect(new Set(ids(receiver.received)).size).toBe(3);
});
