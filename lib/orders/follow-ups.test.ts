import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { declineMarketing } from "@/lib/email/decline-marketing";
import { deliverEmail } from "@/lib/email/deliver-email";
import { readMailToken } from "@/lib/email/queries";
import type { OrderStatus } from "@/lib/generated/prisma/enums";
import { alertOverdue } from "@/lib/orders/alert-overdue";
import { completeIntake } from "@/lib/orders/complete-intake";
import { upsell } from "@/lib/orders/emails/upsell";
import { queueReminders } from "@/lib/orders/queue-reminders";
import { queueUpsells } from "@/lib/orders/queue-upsells";
import { resolveReview } from "@/lib/orders/resolve-review";
import { queue } from "@/lib/queue";
import { setClock, stopMovingClock } from "@/lib/testing/clock";
import { buyOrder, orderAt, readOrder } from "@/lib/testing/orders";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { emailKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
beforeEach(async () => {
  await db().order.deleteMany();
  await Promise.all([db().email.deleteMany(), db().alert.deleteMany(), db().mailPreference.deleteMany()]);
});
afterAll(() => standIns.close());

const REAL = "2026-11-20T12:00:00Z";
afterAll(stopMovingClock);
beforeEach(() => setClock(REAL));

const paidAgo = (id: string, ago: string) =>
  db().$executeRawUnsafe(`UPDATE orders SET paid_at = app_now() - interval '${ago}' WHERE id = $1`, id);
const deliveredAgo = (id: string, ago: string) =>
  db().$executeRawUnsafe(`UPDATE orders SET delivered_at = app_now() - interval '${ago}' WHERE id = $1`, id);
const rowOf = (kind: string, orderId: string) => db().email.findUniqueOrThrow({ where: { key: `${kind}:${orderId}` } });
const deliver = async (kind: string, orderId: string, kinds = emailKinds) =>
  deliverEmail((await rowOf(kind, orderId)).id, kinds);
const mailOf = (to: string) => standIns.mail.list({ to })[0];

test.each([
  ["47:59", "47 hours 59 minutes", 0],
  ["48:01", "48 hours 1 minute", 1],
  ["five days", "5 days", 1],
  ["thirty days", "30 days", 1],
])("%s after payment a reminder is owed as often as it should, and never twice", async (_, ago, wanted) => {
  const { id } = await buyOrder();
  await paidAgo(id, ago);
  expect(await queueReminders(500)).toBe(wanted);
  expect(await queueReminders(500)).toBe(0);
  expect(await db().email.count({ where: { kind: "intake-reminder" } })).toBe(wanted);
});

test.each([
  ["back to winter time", "2026-10-24T15:00:00Z", "2026-10-26T14:59:00Z", "2026-10-26T15:01:00Z"],
  ["forward to summer time", "2027-03-27T15:00:00Z", "2027-03-29T14:59:00Z", "2027-03-29T15:01:00Z"],
])("a reminder comes after 48 elapsed hours also when the country goes %s", async (_, paid, before, after) => {
  await setClock(paid);
  await buyOrder();
  await setClock(before);
  expect(await queueReminders(500)).toBe(0);
  await setClock(after);
  expect(await queueReminders(500)).toBe(1);
});

test("a reminder says which fields are empty, and leads to the intake", async () => {
  const { id, email } = await buyOrder();
  await paidAgo(id, "3 days");
  await queueReminders(500);
  expect(await deliver("intake-reminder", id)).toBe("sent");
  const mail = mailOf(email);
  expect(mail?.text).toMatch(/Still empty:[\s\S]*•/);
  expect(mail?.text).toMatch(/\/intake\/[A-Za-z0-9_-]{32}/);
  expect(mail?.headers["List-Unsubscribe"]).toBeUndefined();
});

test("nobody is reminded whose intake is complete, who got the money back, or who bought a plan", async () => {
  const complete = await orderAt("INTAKE_COMPLETE");
  const plan = await buyOrder({ plan: "growth" });
  const refunded = await buyOrder();
  for (const { id } of [complete, plan, refunded]) await paidAgo(id, "3 days");
  for (const status of ["REFUNDED", "CANCELED", "DISPUTED", "NEEDS_REVIEW", "DONE"] as OrderStatus[]) {
    await db().order.update({ where: { id: refunded.id }, data: { status } });
    expect(await queueReminders(500)).toBe(0);
  }
});

test("a reminder that is owed already is not sent when the intake came meanwhile", async () => {
  const { id, email } = await buyOrder();
  await paidAgo(id, "3 days");
  await queueReminders(500);
  await transaction((tx) => completeIntake(tx, id, { actor: "customer" }));
  expect(await deliver("intake-reminder", id)).toBe("suppressed");
  expect((await rowOf("intake-reminder", id)).reason).toBe("The intake is complete already");
  expect(mailOf(email)).toBeUndefined();
});

test("an order that was held for review is reminded 48 hours after the review", async () => {
  const { id } = await buyOrder({ amount: 1_00 });
  await paidAgo(id, "5 days");
  await resolveReview({ orderId: id, plan: "starter", actor: "owner@levqor.test" });
  expect(await queueReminders(500)).toBe(0);
  await db().$executeRaw`UPDATE order_events SET at = at - interval '49 hours' WHERE order_id = ${id}`;
  expect(await queueReminders(500)).toBe(1);
});

test.each([
  ["6 days 23:59", "167 hours 59 minutes", 0],
  ["7 days and a minute", "168 hours 1 minute", 1],
  ["thirty days", "30 days", 1],
])("%s after hand-over the offer is owed as often as it should, and never twice", async (_, ago, wanted) => {
  const { id } = await orderAt("DONE");
  await deliveredAgo(id, ago);
  expect(await queueUpsells(500)).toBe(wanted);
  expect(await queueUpsells(500)).toBe(0);
});

test("the offer carries one-click unsubscribe and a link to the preferences, without the address in clear", async () => {
  const { id, email } = await orderAt("DONE");
  await deliveredAgo(id, "8 days");
  await queueUpsells(500);
  expect(await deliver("upsell", id)).toBe("sent");
  const mail = mailOf(email);
  expect(mail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const link = /^<http:\/\/localhost:3000\/unsubscribe\?token=([\w-]+)>$/.exec(mail?.headers["List-Unsubscribe"] ?? "");
  expect(readMailToken(link?.[1] ?? "")).toBe(email);
  expect(mail?.text).toMatch(/\/preferences\?token=[\w-]+/);
  expect(`${mail?.html}${mail?.headers["List-Unsubscribe"]}`).not.toContain(email);
});

type Case = [why: string, change: (order: { id: string; email: string }) => Promise<unknown>, reason: string];
const cases: Case[] = [
  ["refunded", ({ id }) => set(id, { status: "REFUNDED" }), "The order was refunded"],
  ["partly refunded", ({ id }) => set(id, { refundedCents: 1_00 }), "Money was given back"],
  ["cancelled", ({ id }) => set(id, { status: "CANCELED" }), "The order was cancelled"],
  ["disputed", ({ id }) => set(id, { status: "DISPUTED" }), "The payment was disputed"],
  ["disputed once and won", ({ id }) => set(id, { disputeStatus: "won" }), "The payment was disputed"],
  ["being changed", ({ id }) => set(id, { status: "REVISION" }), "A change is being made"],
  ["built again", ({ id }) => set(id, { status: "IN_PROGRESS" }), "A change is being made"],
  ["unsubscribed", ({ email }) => declineMarketing(email.toUpperCase()), "Marketing mail was declined"],
];
const set = (id: string, data: Parameters<ReturnType<typeof db>["order"]["update"]>[0]["data"]) =>
  db().order.update({ where: { id }, data });

test.each(cases)("the offer is not sent to somebody %s, also when it was owed before", async (_, change, reason) => {
  const order = await orderAt("DONE");
  await deliveredAgo(order.id, "8 days");
  expect(await queueUpsells(500)).toBe(1);
  await change(order);
  expect(await deliver("upsell", order.id)).toBe("suppressed");
  expect(await rowOf("upsell", order.id)).toMatchObject({ status: "suppressed", reason });
  expect(mailOf(order.email)).toBeUndefined();
});

test.each(["starter", "growth"])("the offer is sent also to somebody who has bought %s since", async (plan) => {
  const order = await orderAt("DONE");
  await deliveredAgo(order.id, "8 days");
  await queueUpsells(500);
  await buyOrder({ email: order.email, plan });
  expect(await deliver("upsell", order.id)).toBe("sent");
});

test("a room above may object to the offer", async () => {
  const order = await orderAt("DONE");
  await deliveredAgo(order.id, "8 days");
  await queueUpsells(500);
  const asked: string[] = [];
  const kinds = {
    ...emailKinds,
    upsell: upsell([async (to) => (asked.push(to) ? "A ticket is open" : null)]),
  };
  expect(await deliver("upsell", order.id, kinds)).toBe("suppressed");
  expect(asked).toEqual([order.email]);
  expect((await rowOf("upsell", order.id)).reason).toBe("A ticket is open");
});

test("what belongs to an order reaches also those who declined marketing", async () => {
  const order = await buyOrder();
  await declineMarketing(order.email);
  expect(await deliver("payment-confirmation", order.id)).toBe("sent");
});

test("many calls at once owe each message once, and small batches come to the same", async () => {
  const orders = await Promise.all(Array.from({ length: 25 }, () => buyOrder()));
  await Promise.all(orders.map(({ id }) => paidAgo(id, "3 days")));
  const counts = await Promise.all(Array.from({ length: 8 }, () => queueReminders(10)));
  let owed = counts.reduce((sum, it) => sum + it, 0);
  for (let more = 1; more; owed += more) more = await queueReminders(10);
  expect(owed).toBe(25);
  expect(await db().email.count({ where: { kind: "intake-reminder" } })).toBe(25);
});

test("a late order is told once a due date, and never while its clock stands or after hand-over", async () => {
  const [late, paused, done] = [await orderAt("IN_PROGRESS"), await orderAt("IN_PROGRESS"), await orderAt("DONE")];
  const dueAgo = (id: string, ago: string) =>
    db().$executeRawUnsafe(`UPDATE orders SET due_at = app_now() - interval '${ago}' WHERE id = $1`, id);
  await dueAgo(late.id, "1 minute");
  await dueAgo(done.id, "1 minute");
  await set(paused.id, { dueAt: null, pausedAt: new Date(REAL), pausedLeftSeconds: -60 });
  expect(await Promise.all([alertOverdue(100), alertOverdue(100)]).then((it) => it.reduce((a, b) => a + b))).toBe(1);
  expect(await alertOverdue(100)).toBe(0);
  expect(await db().alert.findMany({ where: { kind: "overdue" } })).toMatchObject(
    ["telegram", "whatsapp"].map(() => ({ orderId: late.id })),
  );
  await dueAgo(late.id, "2 hours");
  expect(await alertOverdue(100)).toBe(1);
  expect((await readOrder(late.id)).status).toBe("IN_PROGRESS");
});
