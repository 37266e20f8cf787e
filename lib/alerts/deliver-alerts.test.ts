import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deliverAlerts } from "@/lib/alerts/deliver-alerts";
import { queueAlert } from "@/lib/alerts/queue-alert";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import { overruleIntake } from "@/lib/intake/overrule-intake";
import { submitIntake } from "@/lib/intake/submit-intake";
import { alertOverdue } from "@/lib/orders/alert-overdue";
import { askForInfo } from "@/lib/orders/ask-for-info";
import { decideRevision } from "@/lib/orders/decide-revision";
import { handOver } from "@/lib/orders/hand-over";
import { requestRevision } from "@/lib/orders/request-revision";
import { resolveReview } from "@/lib/orders/resolve-review";
import { queue } from "@/lib/queue";
import { FULL_INTAKE, fillIntake } from "@/lib/testing/intakes";
import { buyOrder, HAND_OVER, orderAt, TEAM } from "@/lib/testing/orders";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { alertKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env);
  await queue();
});
beforeEach(async () => {
  standIns.faults.reset();
  await db().alert.deleteMany();
});
afterAll(() => standIns.close());

const rows = () => db().alert.findMany({ orderBy: { channel: "asc" } });
// The column keeps whole milliseconds: rounded up, it would be due a moment from now.
const makeDue = () => db().$executeRaw`UPDATE alerts SET due_at = date_trunc('milliseconds', app_now())`;
const texts = () => [...standIns.telegram.list(), ...standIns.whatsapp.list()].map((it) => it.text);

async function buy(name: string): Promise<string> {
  const session = makeSession({ name });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  return (await db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } })).reference;
}

test("a new order is told on both channels, with what a customer wrote escaped", async () => {
  const reference = await buy("Ada <b>&amp; Sons");
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 2, failed: 0 });
  const [telegram = "", whatsapp = ""] = texts().filter((it) => it.includes(reference));
  expect(telegram).toContain("Ada &lt;b&gt;&amp;amp; Sons");
  expect(whatsapp).toContain("Ada <b>&amp; Sons");
  expect((await rows()).map((it) => it.status)).toEqual(["sent", "sent"]);
});

test("a channel that fails is tried again and holds nothing else up", async () => {
  const reference = await buy("Grace");
  standIns.faults.set("telegram", "rateLimited", 1);
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 1, failed: 1 });
  const [telegram, whatsapp] = await rows();
  expect(telegram).toMatchObject({ status: "queued", reason: "Will be tried again" });
  expect(whatsapp?.status).toBe("sent");
  await makeDue();
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 1, failed: 0 });
  expect(texts().filter((it) => it.includes(reference))).toHaveLength(2);
});

test("an alert that a crash left in the middle is never missing", async () => {
  await buy("Linus");
  await db().$executeRaw`UPDATE alerts SET status = 'sending', attempts = 1`;
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 2, failed: 0 });
});

test("the same alert is owed once a channel", async () => {
  for (let count = 0; count < 3; count++) {
    await transaction((tx) =>
      queueAlert(tx, { key: "same", kind: "unread-event", data: { eventId: "evt_1", type: "x" } }),
    );
  }
  expect(await rows()).toHaveLength(2);
});

/** Queues an alert while Telegram is away, lets something happen, and tells what became of it once Telegram is back. */
async function whatBecomes(orderId: string, kind: string, happens: () => Promise<unknown>) {
  standIns.faults.set("telegram", "error500", 1);
  await deliverAlerts(alertKinds, 5_000);
  const telegram = { orderId, kind, channel: "telegram" };
  expect(await db().alert.findFirstOrThrow({ where: telegram })).toMatchObject({ status: "queued" });
  await happens();
  await makeDue();
  await deliverAlerts(alertKinds, 5_000);
  const { status, reason } = await db().alert.findFirstOrThrow({ where: telegram });
  return [status, reason];
}

async function lateOrder(): Promise<string> {
  const { id } = await orderAt("IN_PROGRESS");
  await db().order.update({ where: { id }, data: { dueAt: new Date(Date.now() - 3_600_000) } });
  await db().alert.deleteMany();
  expect(await alertOverdue(500)).toBeGreaterThan(0);
  return id;
}

test("what called for somebody is not told any more when it was done meanwhile, and says why", async () => {
  const handed = await lateOrder();
  const handOverIt = () => handOver({ orderId: handed, actor: TEAM, ...HAND_OVER });
  expect(await whatBecomes(handed, "overdue", handOverIt)).toEqual(["suppressed", "The order was handed over"]);

  const paused = await lateOrder();
  const ask = () => askForInfo({ orderId: paused, question: "Which one?", actor: TEAM });
  expect(await whatBecomes(paused, "overdue", ask)).toEqual(["suppressed", "The delivery clock stands"]);

  const later = await lateOrder();
  const postpone = () => db().order.update({ where: { id: later }, data: { dueAt: new Date() } });
  expect(await whatBecomes(later, "overdue", postpone)).toEqual(["suppressed", "It has another due date by now"]);

  const { id: held } = await buyOrder({ amount: 1_00 });
  const resolve = () => resolveReview({ orderId: held, plan: "starter", actor: TEAM });
  expect(await whatBecomes(held, "needs-review", resolve)).toEqual(["suppressed", "The order is new"]);

  const { id: risky } = await buyOrder();
  await db().alert.deleteMany();
  await fillIntake(risky, { ...FULL_INTAKE, goal: "Give medical advice" });
  await submitIntake({ orderId: risky, actor: "customer" });
  const takeOn = () => overruleIntake({ orderId: risky, actor: TEAM });
  expect(await whatBecomes(risky, "intake-refused", takeOn)).toEqual([
    ...["suppressed", "The intake was sent without it since"],
  ]);

  const { id: changed } = await orderAt("DONE");
  await db().alert.deleteMany();
  await requestRevision({ orderId: changed, wish: "In bold", actor: "customer" });
  const { id: requestId } = await db().revisionRequest.findFirstOrThrow({ where: { orderId: changed } });
  const decline = () =>
    decideRevision({ orderId: changed, requestId, isAccepted: false, reply: "It is.", actor: TEAM });
  expect(await whatBecomes(changed, "revision-requested", decline)).toEqual([
    ...["suppressed", "The order was handed over"],
  ]);
});

test("what still calls for somebody is told once the channel is back", async () => {
  const late = await lateOrder();
  expect(await whatBecomes(late, "overdue", async () => undefined)).toEqual(["sent", null]);
});
