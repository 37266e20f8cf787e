import { beforeAll, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db } from "@/lib/db";
import { queue } from "@/lib/queue";
import { makeEvent, makeRefundedCharge, makeSession } from "@/lib/testing/stripe-events";

beforeAll(async () => {
  await queue();
});

const orderOf = (sessionId: string) => db().order.findUniqueOrThrow({ where: { stripeSessionId: sessionId } });
const completed = (session: Record<string, unknown>) =>
  receiveStripeEvent(makeEvent("checkout.session.completed", session));

// Paid means an order: nothing a buyer may type, and nothing Stripe may add, keeps a payment from being kept.
test.each([
  ["a NUL", "Ada\u0000Lovelace"],
  ["half of an emoji", "Ada \ud83d"],
  ["a name longer than ours", "é".repeat(5_000)],
  ["markup", "<script>alert(1)</script>"],
  ["quotes and percent signs", `'; DROP TABLE orders; -- %s \${x} "`],
  ["a text that turns around", "\u202eevil\u0007"],
])("a buyer whose name holds %s has an order", async (_, name) => {
  const session = makeSession({ name });
  await completed(session);
  expect(await orderOf(session.id)).toMatchObject({ status: "NEW", amountCents: 99_00 });
  expect(await db().email.count({ where: { orderId: (await orderOf(session.id)).id } })).toBe(2);
});

test("strange words in the metadata are kept, looked at, and mail nobody", async () => {
  for (const plan of ["__proto__", "constructor", "star\u0000ter", "x".repeat(500)]) {
    const session = { ...makeSession(), metadata: { plan } };
    await completed(session);
    expect(await orderOf(session.id), plan).toMatchObject({ status: "NEEDS_REVIEW" });
  }
});

test.each([
  ["an amount that no column holds", { amount_total: 99_999_999_900 }],
  ["a large negative amount", { amount_total: -99_999_999_900 }],
  ["an amount in words", { amount_total: "much" }],
  ["metadata that is a list", { metadata: ["starter"] }],
  ["a customer that is a number", { customer_details: 7 }],
])("a paid session with %s is still one order, for a person to look at", async (_, odd) => {
  const session = { ...makeSession(), ...odd };
  await completed(session);
  expect(await orderOf(session.id)).toMatchObject({ status: "NEEDS_REVIEW" });
  expect((await orderOf(session.id)).reviewReason).toBeTruthy();
});

test("money of the other side opens an order for a person, and is no revenue", async () => {
  const inSession = makeSession({ livemode: true });
  const inEnvelope = makeSession();
  await completed(inSession);
  await receiveStripeEvent({ ...makeEvent("checkout.session.completed", inEnvelope), livemode: true });
  for (const { id } of [inSession, inEnvelope]) {
    expect((await orderOf(id)).status).toBe("NEEDS_REVIEW");
    expect(await db().payment.count({ where: { stripeId: id } })).toBe(0);
  }
});

test("a delayed payment is held against the price it was sold for, not against today's", async () => {
  for (const [paid, status] of [
    [79_00, "NEW"],
    [99_00, "NEEDS_REVIEW"],
  ] as const) {
    const session = makeSession({ amount: paid, paymentStatus: "unpaid" });
    await completed(session);
    const { id, soldAs } = await orderOf(session.id);
    await db().order.update({ where: { id }, data: { soldAs: { ...(soldAs as object), expectedCents: 79_00 } } });
    await receiveStripeEvent(
      makeEvent("checkout.session.async_payment_succeeded", { ...session, payment_status: "paid" }),
    );
    expect((await orderOf(session.id)).status).toBe(status);
  }
});

test("an event named like something every object has is kept like any other unknown one", async () => {
  for (const type of ["constructor", "toString", "__proto__"]) {
    const { outcome } = await receiveStripeEvent(makeEvent(type, { id: "x" }));
    expect(outcome).toBe("kept; nothing follows from this kind");
  }
});

test("ids that come as whole objects are read as ids", async () => {
  const session = makeSession();
  const expanded = { ...session, payment_intent: { id: session.payment_intent, object: "payment_intent" } };
  await completed(expanded);
  expect((await orderOf(session.id)).stripePaymentIntentId).toBe(session.payment_intent);
  const charge = makeRefundedCharge(session.payment_intent, 99_00, 99_00);
  await receiveStripeEvent(makeEvent("charge.refunded", { ...charge, payment_intent: { id: session.payment_intent } }));
  expect((await orderOf(session.id)).status).toBe("REFUNDED");
});

test("an order keeps what it was sold as, whatever comes later", async () => {
  const session = makeSession({ plan: "professional" });
  await completed(session);
  const before = await orderOf(session.id);
  const later = {
    ...session,
    amount_total: 1,
    metadata: { plan: "enterprise" },
    customer_details: { email: "x@x.test" },
  };
  await receiveStripeEvent(makeEvent("checkout.session.async_payment_succeeded", later));
  await completed(later);
  expect(await orderOf(session.id)).toEqual(before);
});

test("two sessions of one payment intent are two orders, each paid once", async () => {
  const one = makeSession();
  const two = makeSession({ paymentIntent: one.payment_intent });
  await Promise.all([completed(one), completed(two)]);
  for (const it of [one, two]) {
    const order = await orderOf(it.id);
    expect(await db().payment.count({ where: { orderId: order.id } })).toBe(1);
  }
});
