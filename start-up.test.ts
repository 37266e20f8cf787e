import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db } from "@/lib/db";
import { queue, stopQueue } from "@/lib/queue";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { deliverDue, startWorker } from "@/start-up";

let standIns: StandIns;
let stop: ((timeoutMs: number) => Promise<void>) | undefined;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
beforeEach(async () => {
  standIns.faults.reset();
  await (await queue()).deleteAllJobs("email");
  await Promise.all([db().email.deleteMany(), db().alert.deleteMany()]);
});
afterEach(async () => {
  await stop?.(2_000);
  stop = undefined;
});
afterAll(() => standIns.close());

async function buy(plan = "starter") {
  const session = makeSession({ plan });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  return db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } });
}
const mailsTo = (email: string) => standIns.mail.list({ to: email });
const rows = (orderId: string) => db().email.findMany({ where: { orderId }, orderBy: { kind: "asc" } });
const clean = { failed: 0, suppressed: 0, remaining: 0 };

/** Waits until a check holds; how long it took, in seconds. */
async function until(check: () => Promise<boolean> | boolean, seconds: number): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < seconds * 1_000) {
    if (await check()) return (performance.now() - started) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return expect.unreachable(`not within ${seconds} seconds`);
}

test("what is due is delivered and counted, and a second call finds nothing", async () => {
  const [package_, plan] = [await buy(), await buy("growth")];
  expect(await deliverDue(10_000)).toEqual({ ...clean, sent: 2 + 1 + 4 });
  expect(mailsTo(package_.email)).toHaveLength(2);
  expect(mailsTo(plan.email)).toHaveLength(1);
  expect(await deliverDue(10_000)).toEqual({ ...clean, sent: 0 });
});

test("two calls at once send everything once", async () => {
  const orders = await Promise.all(Array.from({ length: 4 }, () => buy()));
  const counts = await Promise.all([deliverDue(10_000), deliverDue(10_000), deliverDue(10_000)]);
  expect(counts.reduce((sum, it) => sum + it.sent, 0)).toBe(4 * 2 + 4 * 2);
  for (const { email } of orders) expect(mailsTo(email)).toHaveLength(2);
});

test("what is not wanted any more is counted as such, what failed as failed, and what waits as remaining", async () => {
  const refunded = await buy();
  await db().order.update({ where: { id: refunded.id }, data: { status: "REFUNDED" } });
  expect(await deliverDue(10_000)).toMatchObject({ suppressed: 2, sent: 2 });
  await buy("growth");
  standIns.faults.set("resend", "error500", 1);
  expect(await deliverDue(10_000)).toMatchObject({ failed: 1 });
  await db().$executeRaw`UPDATE emails SET due_at = app_now()`;
  expect(await deliverDue(10_000)).toMatchObject({ failed: 0, sent: 1, remaining: 0 });
});

test("a call stops in time and says what is left", async () => {
  await Promise.all(Array.from({ length: 12 }, () => buy()));
  const leave = standIns.mail.onAccepted(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
  const started = performance.now();
  const counts = await deliverDue(700);
  leave();
  expect(performance.now() - started).toBeLessThan(6_000);
  expect(counts.sent).toBeGreaterThan(0);
  expect(counts.remaining).toBeGreaterThan(5);
  expect(await deliverDue(20_000)).toMatchObject({ remaining: 0 });
});

test("a mail that cannot be written holds nothing else up, and waits longer each time", async () => {
  const order = await buy();
  const [, broken] = await rows(order.id);
  await db().email.update({ where: { id: broken?.id }, data: { body: new Uint8Array(40) } });
  const other = await buy();
  expect(await deliverDue(10_000)).toMatchObject({ sent: 3 + 4, failed: 1 });
  expect(mailsTo(other.email)).toHaveLength(2);
  const kept = await db().email.findUniqueOrThrow({ where: { id: broken?.id } });
  expect(kept).toMatchObject({ status: "queued", attempts: 1, reason: "Will be tried again", doubtSince: null });
  expect(kept.lastError).toBeTruthy();
  expect(kept.dueAt.getTime()).toBeGreaterThan(Date.now());
});

test("an alert that cannot be written holds nothing else up", async () => {
  const gone = await buy();
  await db().order.delete({ where: { id: gone.id } });
  const order = await buy();
  await deliverDue(10_000);
  const alerts = await db().alert.findMany({ where: { orderId: { in: [gone.id, order.id] } } });
  expect(alerts.filter((it) => it.orderId === order.id).map((it) => it.status)).toEqual(["sent", "sent"]);
  for (const it of alerts.filter((row) => row.orderId === gone.id)) {
    expect(it).toMatchObject({ status: "queued", reason: "Will be tried again" });
    expect(it.dueAt.getTime()).toBeGreaterThan(Date.now());
  }
});

test("a worker takes what comes while it runs, and what was there before", async () => {
  const before = await buy();
  stop = await startWorker();
  const after = await buy();
  await until(() => mailsTo(before.email).length + mailsTo(after.email).length === 4, 15);
  await until(async () => (await db().alert.count({ where: { status: "sent" } })) === 4, 15);
});

test("a worker that stops finishes what it holds, and leaves the rest to others", async () => {
  stop = await startWorker();
  const order = await buy("growth");
  await until(() => mailsTo(order.email).length === 1, 15);
  await stop(5_000);
  stop = undefined;
  const later = await buy("growth");
  await stopQueue(1_000);
  expect(await rows(later.id)).toMatchObject([{ status: "queued" }]);
  await deliverDue(10_000);
  expect(mailsTo(later.email)).toHaveLength(1);
});

test("a job whose worker died is taken up again within thirty seconds", async () => {
  const order = await buy("growth");
  // Another process takes the job and the row, and is never heard of again.
  const [job] = await (await queue()).fetch<{ id: string }>("email");
  expect(job).toBeDefined();
  await db().$executeRaw`
    UPDATE emails SET status = 'sending', attempts = 1, attempted_at = app_now() WHERE order_id = ${order.id}`;
  stop = await startWorker();
  expect(await until(() => mailsTo(order.email).length === 1, 30)).toBeGreaterThan(5);
  await until(async () => (await rows(order.id))[0]?.status === "sent", 5);
}, 45_000);
