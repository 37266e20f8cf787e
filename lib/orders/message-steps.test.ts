import { afterAll, beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { declineMarketing } from "@/lib/email/decline-marketing";
import { deliverEmail } from "@/lib/email/deliver-email";
import { cancelEmail } from "@/lib/orders/cancel-email";
import { disputeOrder } from "@/lib/orders/dispute-order";
import { listOrderSteps } from "@/lib/orders/list-order-steps";
import { queueReminders } from "@/lib/orders/queue-reminders";
import { queueUpsells } from "@/lib/orders/queue-upsells";
import { renewIntakeLink } from "@/lib/orders/renew-intake-link";
import { requestRevision } from "@/lib/orders/request-revision";
import { resendEmail } from "@/lib/orders/resend-email";
import { resolveReview } from "@/lib/orders/resolve-review";
import { sendEmailNow } from "@/lib/orders/send-email-now";
import { queue } from "@/lib/queue";
import { buyOrder, orderAt, TEAM } from "@/lib/testing/orders";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { emailKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
afterAll(() => standIns.close());

const actor = TEAM;
const deliver = (id: string) => deliverEmail(id, emailKinds);
const step = async (orderId: string, kind: string) => {
  const found = (await listOrderSteps(orderId)).find((it) => it.kind === kind);
  return found ?? expect.unreachable(`no step ${kind}`);
};
const told = async (orderId: string) => (await listOrderSteps(orderId)).map((it) => `${it.kind} ${it.state}`);
const audit = (orderId: string, name: string) =>
  db().orderEvent.findMany({ where: { orderId, step: name }, orderBy: { id: "asc" } });

test("a new order tells every step it will take, and when the reminder falls due", async () => {
  const order = await buyOrder();
  expect(await told(order.id)).toEqual([
    ...["payment-confirmation scheduled", "intake-request scheduled", "intake-reminder scheduled"],
    ...["intake-received scheduled", "hand-over scheduled", "upsell scheduled"],
  ]);
  const reminder = await step(order.id, "intake-reminder");
  expect(reminder.at?.getTime()).toBe((order.paidAt?.getTime() ?? 0) + 48 * 3_600_000);
  expect(await step(order.id, "upsell")).toMatchObject({
    at: null,
    reason: "7 days after hand-over",
    canCancel: false,
  });
});

test("while a payment is reviewed every step waits for the review", async () => {
  const held = await buyOrder({ amount: 1_00 });
  for (const it of await listOrderSteps(held.id)) {
    expect(it).toMatchObject({ state: "scheduled", reason: "When the review is resolved", at: null, canCancel: false });
  }
});

test("after a review the reminder is told for when the sweep will owe it", async () => {
  const { id } = await buyOrder({ amount: 1_00 });
  await db().$executeRaw`UPDATE orders SET paid_at = paid_at - interval '5 days' WHERE id = ${id}`;
  await resolveReview({ orderId: id, plan: "starter", actor });
  const review = await db().orderEvent.findFirstOrThrow({ where: { orderId: id, step: "resolveReview" } });
  const { at, emailId } = await step(id, "intake-reminder");
  expect(at?.getTime()).toBe(review.at.getTime() + 48 * 3_600_000);
  // What a person owes ahead of its time has the same.
  expect(await cancelEmail({ emailId, actor })).toEqual({ done: true });
  expect((await db().email.findUniqueOrThrow({ where: { key: emailId } })).dueAt).toEqual(at);
});

test("what is still to come waits for it, says so and can be called off", async () => {
  const { id: orderId } = await orderAt("DONE");
  await requestRevision({ orderId, wish: "In bold", actor: "customer" });
  const waits = { state: "scheduled", reason: "When the change is handed over: 7 days later", at: null };
  const acts = { canCancel: true, canSendNow: false };
  expect(await step(orderId, "upsell")).toMatchObject({ ...waits, ...acts });
  await db().order.update({ where: { id: orderId }, data: { status: "IN_PROGRESS" } });
  expect(await step(orderId, "upsell")).toMatchObject({ ...waits, ...acts });
  await db().order.update({ where: { id: orderId }, data: { refundedCents: 1 } });
  expect(await step(orderId, "upsell")).toMatchObject({ state: "suppressed", reason: "Money was given back" });
  await db().order.update({ where: { id: orderId }, data: { refundedCents: 0 } });
  const { emailId } = await step(orderId, "upsell");
  expect(await cancelEmail({ emailId, actor })).toEqual({ done: true });
  expect(await step(orderId, "upsell")).toMatchObject({ state: "suppressed", reason: `Cancelled by ${actor}` });

  const disputed = await buyOrder();
  await transaction((tx) => disputeOrder(tx, disputed.id, "open"));
  const reminder = { state: "scheduled", reason: "When the dispute is won", at: null };
  expect(await step(disputed.id, "intake-reminder")).toMatchObject({ ...reminder, ...acts });
});

test("a new intake link is told by its name", async () => {
  const { id: orderId } = await buyOrder();
  await renewIntakeLink({ orderId, actor });
  expect(await step(orderId, "intake-link")).toMatchObject({ label: "New intake link" });
});

test("what will not be sent says why before anybody tries", async () => {
  const done = await orderAt("DONE");
  expect(await step(done.id, "intake-reminder")).toMatchObject({
    ...{ state: "suppressed", reason: "The intake is complete already", canSendNow: false },
  });
  expect(await step(done.id, "upsell")).toMatchObject({ state: "scheduled", canCancel: true });
  await declineMarketing(done.email);
  expect(await step(done.id, "upsell")).toMatchObject({ state: "suppressed", reason: "Marketing mail was declined" });
  const refunded = await buyOrder();
  await db().order.update({ where: { id: refunded.id }, data: { status: "REFUNDED" } });
  expect(await step(refunded.id, "hand-over")).toMatchObject({ state: "suppressed", reason: "The order was refunded" });
  const plan = await buyOrder({ plan: "growth" });
  expect(await told(plan.id)).toEqual(["payment-confirmation scheduled"]);
});

test("a reminder that falls due only tomorrow can be cancelled today, and is never owed again", async () => {
  const order = await buyOrder();
  const { emailId } = await step(order.id, "intake-reminder");
  expect(await cancelEmail({ emailId, actor })).toEqual({ done: true });
  expect(await cancelEmail({ emailId, actor })).toMatchObject({ done: false });
  expect(await step(order.id, "intake-reminder")).toMatchObject({
    ...{ state: "suppressed", reason: `Cancelled by ${actor}`, canCancel: false },
  });
  await db().$executeRaw`UPDATE orders SET paid_at = app_now() - interval '3 days' WHERE id = ${order.id}`;
  await queueReminders(500);
  expect(await db().email.count({ where: { orderId: order.id, kind: "intake-reminder" } })).toBe(1);
  expect(await audit(order.id, "cancelEmail")).toMatchObject([
    { actor, detail: `intake-reminder to ${order.email}`, from: "NEW", to: "NEW" },
  ]);
});

test("an offer can be sent ahead of its time, and the sweep does not send another", async () => {
  const order = await orderAt("DONE");
  const { emailId } = await step(order.id, "upsell");
  expect(await sendEmailNow({ emailId, actor })).toEqual({ done: true });
  const row = await db().email.findUniqueOrThrow({ where: { key: emailId } });
  expect(await deliver(row.id)).toBe("sent");
  await db().$executeRaw`UPDATE orders SET delivered_at = app_now() - interval '8 days' WHERE id = ${order.id}`;
  await queueUpsells(500);
  expect(standIns.mail.acceptedByKey()[emailId]?.accepted).toBe(1);
  expect(await db().email.count({ where: { orderId: order.id, kind: "upsell" } })).toBe(1);
  expect(await sendEmailNow({ emailId: row.id, actor })).toMatchObject({ done: false });
  expect(await audit(order.id, "sendEmailNow")).toHaveLength(1);
});

test("a mail that waits for its next try goes at once when somebody asks", async () => {
  const order = await buyOrder();
  const { emailId } = await step(order.id, "payment-confirmation");
  standIns.faults.set("resend", "error500", 1);
  await deliver(emailId);
  expect(await step(order.id, "payment-confirmation")).toMatchObject({
    ...{ state: "scheduled", reason: expect.stringMatching(/^Will be tried again: 500/) },
  });
  expect(await sendEmailNow({ emailId, actor })).toEqual({ done: true });
  expect(await deliver(emailId)).toBe("sent");
});

test("what the provider refused is written anew and sent when somebody asks", async () => {
  const order = await buyOrder();
  const { emailId } = await step(order.id, "payment-confirmation");
  await db().email.update({ where: { id: emailId }, data: { to: "" } });
  expect(await deliver(emailId)).toBe("failed");
  await db().email.update({ where: { id: emailId }, data: { to: order.email } });
  expect(await resendEmail({ emailId, actor })).toEqual({ done: true });
  expect(await deliver(emailId)).toBe("sent");
  expect(standIns.mail.list({ to: order.email })).toHaveLength(1);
  expect(await audit(order.id, "resendEmail")).toHaveLength(1);
});

test("a mail that arrived can be sent again, one repetition at a time", async () => {
  const order = await buyOrder();
  const { emailId } = await step(order.id, "intake-request");
  expect(await resendEmail({ emailId, actor })).toMatchObject({ done: false });
  await deliver(emailId);
  expect(await resendEmail({ emailId, actor })).toEqual({ done: true });
  expect(await resendEmail({ emailId, actor })).toMatchObject({ done: false });
  const again = await db().email.findUniqueOrThrow({ where: { key: `intake-request:${order.id}:again:1` } });
  expect(await deliver(again.id)).toBe("sent");
  const mails = standIns.mail.list({ to: order.email });
  expect(mails).toHaveLength(2);
  expect(mails[0]?.text).toBe(mails[1]?.text);
  expect((await listOrderSteps(order.id)).map((it) => it.label)).toContain("Intake request (sent again)");
});

test("two people who press at once do it once", async () => {
  const order = await buyOrder();
  const { emailId } = await step(order.id, "intake-reminder");
  const answers = await Promise.all(Array.from({ length: 5 }, () => cancelEmail({ emailId, actor })));
  expect(answers.filter((it) => it.done)).toHaveLength(1);
  expect(await audit(order.id, "cancelEmail")).toHaveLength(1);
});

test("there is nothing to do about a mail that is not there", async () => {
  for (const emailId of ["", "upsell:ord_nobody", crypto.randomUUID(), "payment-confirmation:ord_x"]) {
    for (const verb of [cancelEmail, sendEmailNow, resendEmail]) {
      expect(await verb({ emailId, actor })).toEqual({ done: false, reason: "There is no such mail." });
    }
  }
});
