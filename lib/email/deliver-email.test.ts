import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import { deliverEmail } from "@/lib/email/deliver-email";
import { queueEmail } from "@/lib/email/queue-email";
import { queue } from "@/lib/queue";
import { makeEvent, makeRefundedCharge, makeSession } from "@/lib/testing/stripe-events";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { emailKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
beforeEach(() => standIns.faults.reset());
afterAll(() => standIns.close());

/** A paid Starter and the mail of one kind that it owes. */
async function owe(kind = "payment-confirmation") {
  const session = makeSession({ email: `${crypto.randomUUID()}@example.com`, name: "Ada" });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const order = await db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } });
  const email = await db().email.findFirstOrThrow({ where: { orderId: order.id, kind } });
  return { session, order, email };
}
const read = (id: string) => db().email.findUniqueOrThrow({ where: { id } });
const deliver = (id: string) => deliverEmail(id, emailKinds);
const makeDue = (id: string) =>
  db().$executeRaw`UPDATE emails SET due_at = date_trunc('milliseconds', app_now()) WHERE id = ${id}::uuid`;

test("the confirmation says what was paid, once, to the buyer alone", async () => {
  const { order, email } = await owe();
  expect(await deliver(email.id)).toBe("sent");
  expect(await deliver(email.id)).toBe("nothing");
  const mails = standIns.mail.list({ to: order.email });
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    to: [order.email],
    subject: "Payment received: Starter, £99",
    from: "Levqor <billing@levqor.test>",
  });
  for (const body of [mails[0]?.html, mails[0]?.text]) {
    expect(body).toContain(order.reference);
    expect(body).toContain("£99");
    expect(body).toContain("48 hours");
  }
  expect(await read(email.id)).toMatchObject({
    status: "sent",
    attempts: 1,
    providerId: mails[0]?.id,
    lastError: null,
  });
});

test("the intake request carries the personal link as text, and the order then waits for the customer", async () => {
  const { order, email } = await owe("intake-request");
  await deliver(email.id);
  const [mail] = standIns.mail.list({ to: order.email });
  expect(mail?.text).toMatch(/http:\/\/localhost:3000\/intake\/[A-Za-z0-9_-]{32}/);
  expect(mail?.from).toContain("support@");
  expect((await db().order.findUniqueOrThrow({ where: { id: order.id } })).status).toBe("INTAKE_PENDING");
});

test("the words are kept encrypted, and no link stands in the table", async () => {
  const { order, email } = await owe("intake-request");
  await deliver(email.id);
  const token = /\/intake\/([A-Za-z0-9_-]{32})/.exec(standIns.mail.list({ to: order.email })[0]?.text ?? "")?.[1] ?? "";
  expect(token).toHaveLength(32);
  const rows = await db().$queryRaw<{ row: string }[]>`
    SELECT row_to_json(e)::text || encode(coalesce(body, ''), 'escape') AS row FROM emails e WHERE id = ${email.id}::uuid
    UNION ALL SELECT row_to_json(o)::text FROM orders o WHERE id = ${order.id}`;
  for (const { row } of rows) expect(row).not.toContain(token);
});

test.each(["error500", "acceptThenDrop", "rateLimited"] as const)(
  "after %s the same bytes go out again and arrive once",
  async (fault) => {
    const { order, email } = await owe();
    standIns.faults.set("resend", fault, 1);
    expect(await deliver(email.id)).toBe("later");
    const waiting = await read(email.id);
    expect(waiting).toMatchObject({ status: "queued", reason: "Will be tried again" });
    expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now());
    expect(waiting.doubtSince === null).toBe(fault === "rateLimited");
    expect(await deliver(email.id)).toBe("nothing");
    // What the order says now is not what was rendered then: the bytes must not change.
    await db().order.update({ where: { id: order.id }, data: { name: "Somebody Else" } });
    await makeDue(email.id);
    expect(await deliver(email.id)).toBe("sent");
    const mails = standIns.mail.list({ to: order.email });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain("Thank you, Ada.");
    expect(standIns.mail.acceptedByKey()[email.key]?.accepted).toBe(1);
  },
);

test("a provider that never answers is given up in time, and asked again under the same key", async () => {
  const { order, email } = await owe();
  standIns.faults.set("resend", "hang", 1);
  expect(await deliver(email.id)).toBe("later");
  await makeDue(email.id);
  expect(await deliver(email.id)).toBe("sent");
  expect(standIns.mail.list({ to: order.email })).toHaveLength(1);
});

test("a mail that a crash left in the middle goes out under the same key", async () => {
  const { order, email } = await owe();
  await db()
    .$executeRaw`UPDATE emails SET status = 'sending', attempts = 1, attempted_at = app_now() WHERE id = ${email.id}::uuid`;
  expect(await deliver(email.id)).toBe("sent");
  expect(standIns.mail.list({ to: order.email })).toHaveLength(1);
});

test("after 23 hours of doubt nothing is sent again, and a person is told", async () => {
  const { order, email } = await owe();
  await db()
    .$executeRaw`UPDATE emails SET doubt_since = app_now() - interval '23 hours 1 second' WHERE id = ${email.id}::uuid`;
  expect(await deliver(email.id)).toBe("unknown");
  expect(standIns.mail.list({ to: order.email })).toHaveLength(0);
  expect(await read(email.id)).toMatchObject({
    status: "unknown",
    reason: "No answer for 23 hours: it may have arrived",
  });
  expect(
    await db().alert.count({ where: { kind: "mail-stuck", key: { startsWith: `mail-unknown:${email.id}` } } }),
  ).toBe(2);
  await makeDue(email.id);
  expect(await deliver(email.id)).toBe("nothing");
});

test("nothing is sent after a refund, and the row says why", async () => {
  const { session, order, email } = await owe();
  await receiveStripeEvent(makeEvent("charge.refunded", makeRefundedCharge(session.payment_intent, 9900, 9900)));
  expect(await deliver(email.id)).toBe("suppressed");
  expect(await read(email.id)).toMatchObject({ status: "suppressed", reason: "The order was refunded" });
  expect(standIns.mail.list({ to: order.email })).toHaveLength(0);
});

test("a mail the provider will never take is given up with its reason, and a person is told", async () => {
  const session = makeSession();
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const order = await db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } });
  const email = await db().email.findFirstOrThrow({ where: { orderId: order.id, kind: "payment-confirmation" } });
  await db().email.update({ where: { id: email.id }, data: { to: "" } });
  expect(await deliver(email.id)).toBe("failed");
  expect((await read(email.id)).lastError).toMatch(/422|400/);
  expect(await db().alert.count({ where: { kind: "mail-stuck", orderId: order.id } })).toBe(2);
});

test("a mail is owed once under its key, and one that is not due yet waits", async () => {
  const key = `test:${crypto.randomUUID()}`;
  const later = new Date(Date.now() + 3_600_000);
  const owed = await transaction((tx) =>
    queueEmail(tx, { key, kind: "payment-confirmation", to: "a@example.com", dueAt: later }),
  );
  const again = await transaction((tx) => queueEmail(tx, { key, kind: "payment-confirmation", to: "b@example.com" }));
  expect([owed, again]).toEqual([true, false]);
  const row = await db().email.findUniqueOrThrow({ where: { key } });
  expect(row.to).toBe("a@example.com");
  expect(await deliver(row.id)).toBe("nothing");
});
