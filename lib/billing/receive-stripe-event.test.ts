import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db } from "@/lib/db";
import { queue } from "@/lib/queue";
import type { Stripe } from "@/lib/stripe";
import { makeEvent, makeRefundedCharge, makeSession } from "@/lib/testing/stripe-events";

beforeAll(async () => {
  await queue();
});

const orderOf = (sessionId: string) => db().order.findUniqueOrThrow({ where: { stripeSessionId: sessionId } });
const mailsOf = async (orderId: string) =>
  (await db().email.findMany({ where: { orderId }, orderBy: { kind: "asc" } })).map((it) => it.kind);

test("a paid session opens one order with its two mails, its alerts and its line in the ledger", async () => {
  const session = makeSession({ plan: "professional", name: "Grace", email: "Grace@Example.com" });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const order = await orderOf(session.id);
  expect(order).toMatchObject({
    status: "NEW",
    plan: "professional",
    amountCents: 24900,
    currency: "gbp",
    email: "grace@example.com",
    name: "Grace",
    reviewReason: null,
  });
  expect(order.paidAt).not.toBeNull();
  expect(order.soldAs).toMatchObject({ workflows: 3, deliveryHours: 96, expectedCents: 24900, kind: "package" });
  expect(await mailsOf(order.id)).toEqual(["intake-request", "payment-confirmation"]);
  const alerts = await db().alert.findMany({ where: { orderId: order.id } });
  expect(alerts.map((it) => [it.kind, it.channel]).sort()).toEqual([
    ["new-order", "telegram"],
    ["new-order", "whatsapp"],
  ]);
  const payments = await db().payment.findMany({ where: { orderId: order.id } });
  expect(payments).toMatchObject([{ stripeId: session.id, amountCents: 24900, refundedCents: 0 }]);
});

test("the same event eight times at once changes nothing more than once", async () => {
  const session = makeSession();
  const event = makeEvent("checkout.session.completed", session);
  const receipts = await Promise.all(Array.from({ length: 8 }, () => receiveStripeEvent(event)));
  expect(receipts.filter((it) => it.isNew)).toHaveLength(1);
  const order = await orderOf(session.id);
  expect(await mailsOf(order.id)).toEqual(["intake-request", "payment-confirmation"]);
  expect(await db().stripeEvent.count({ where: { id: event.id } })).toBe(1);
});

test("two different events of one session at once open one order", async () => {
  const session = makeSession();
  const events = ["checkout.session.completed", "checkout.session.async_payment_succeeded"].map((type) =>
    makeEvent(type, session),
  );
  await Promise.all(events.map(receiveStripeEvent));
  expect(await db().order.count({ where: { stripeSessionId: session.id } })).toBe(1);
  expect(await mailsOf((await orderOf(session.id)).id)).toHaveLength(2);
});

test.each([
  ["an unknown plan", { plan: "platinum" }, /no plan called/],
  ["another amount", { amount: 100 }, /Paid 100, sold for 9900/],
  ["another currency", { currency: "usd" }, /Paid in usd/],
  ["the live side", { livemode: true }, /live payment reached the test side/],
  ["no e-mail address", { email: null }, /no e-mail address/],
])("a payment with %s waits for a person, and nobody is mailed", async (_, options, reason) => {
  const session = makeSession(options);
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const order = await orderOf(session.id);
  expect(order.status).toBe("NEEDS_REVIEW");
  expect(order.reviewReason).toMatch(reason);
  expect(await mailsOf(order.id)).toEqual([]);
  const alerts = await db().alert.findMany({ where: { orderId: order.id } });
  expect(new Set(alerts.map((it) => it.kind))).toEqual(new Set(["needs-review"]));
});

test("an unpaid session waits, then is paid or fails without a mail", async () => {
  const waiting = makeSession({ paymentStatus: "unpaid" });
  await receiveStripeEvent(makeEvent("checkout.session.completed", waiting));
  expect(await orderOf(waiting.id)).toMatchObject({ status: "AWAITING_PAYMENT", paidAt: null });
  expect(await mailsOf((await orderOf(waiting.id)).id)).toEqual([]);
  await receiveStripeEvent(
    makeEvent("checkout.session.async_payment_succeeded", { ...waiting, payment_status: "paid" }),
  );
  expect((await orderOf(waiting.id)).status).toBe("NEW");
  expect(await mailsOf((await orderOf(waiting.id)).id)).toHaveLength(2);

  const failing = makeSession({ paymentStatus: "unpaid" });
  await receiveStripeEvent(makeEvent("checkout.session.async_payment_failed", failing));
  await receiveStripeEvent(makeEvent("checkout.session.completed", failing));
  expect((await orderOf(failing.id)).status).toBe("CANCELED");
  expect(await mailsOf((await orderOf(failing.id)).id)).toEqual([]);
});

test("a session that nobody bought leaves its event and no order", async () => {
  const session = makeSession({ paymentStatus: "unpaid" });
  const event = makeEvent("checkout.session.expired", session);
  await receiveStripeEvent(event);
  expect(await db().order.findUnique({ where: { stripeSessionId: session.id } })).toBeNull();
  expect((await db().stripeEvent.findUniqueOrThrow({ where: { id: event.id } })).outcome).toBe("nobody bought");
});

/** Every story, told in any order and with repeats, must end in the state it ends in when told straight. */
const STORIES: Record<string, { end: string; tell: () => { sessionId: string; events: Stripe.Event[] } }> = {
  "delayed payment that succeeds": {
    end: "NEW",
    tell: () => {
      const it = makeSession({ paymentStatus: "unpaid" });
      const paid = { ...it, payment_status: "paid" };
      return {
        sessionId: it.id,
        events: [
          makeEvent("checkout.session.completed", it),
          makeEvent("checkout.session.async_payment_succeeded", paid),
        ],
      };
    },
  },
  "delayed payment that fails": {
    end: "CANCELED",
    tell: () => {
      const it = makeSession({ paymentStatus: "unpaid" });
      return {
        sessionId: it.id,
        events: [makeEvent("checkout.session.completed", it), makeEvent("checkout.session.async_payment_failed", it)],
      };
    },
  },
  "a failure and a success": {
    end: "NEW",
    tell: () => {
      const it = makeSession({ paymentStatus: "unpaid" });
      const paid = { ...it, payment_status: "paid" };
      const types = [
        ["completed", it],
        ["async_payment_failed", it],
        ["async_payment_succeeded", paid],
      ] as const;
      return { sessionId: it.id, events: types.map(([type, body]) => makeEvent(`checkout.session.${type}`, body)) };
    },
  },
  "unpaid, then expired": {
    end: "CANCELED",
    tell: () => {
      const it = makeSession({ paymentStatus: "unpaid" });
      return {
        sessionId: it.id,
        events: [makeEvent("checkout.session.completed", it), makeEvent("checkout.session.expired", it)],
      };
    },
  },
  "paid in part back, then all": {
    end: "REFUNDED",
    tell: () => {
      const it = makeSession();
      const refunds = [4000, 9900].map((cents) =>
        makeEvent("charge.refunded", makeRefundedCharge(it.payment_intent, 9900, cents)),
      );
      return { sessionId: it.id, events: [makeEvent("checkout.session.completed", it), ...refunds] };
    },
  },
  "paid late, and refunded": {
    end: "REFUNDED",
    tell: () => {
      const it = makeSession({ paymentStatus: "unpaid" });
      const events = [
        makeEvent("checkout.session.completed", it),
        makeEvent("checkout.session.async_payment_succeeded", { ...it, payment_status: "paid" }),
        makeEvent("charge.refunded", makeRefundedCharge(it.payment_intent, 9900, 9900)),
      ];
      return { sessionId: it.id, events };
    },
  },
  "a plan that is refunded": {
    end: "REFUNDED",
    tell: () => {
      const it = makeSession({ plan: "growth" });
      const intent = `pi_${crypto.randomUUID()}`;
      const invoice = { id: it.invoice, object: "invoice", amount_paid: 2900, currency: "gbp", payment_intent: intent };
      const paid = { ...invoice, parent: { subscription_details: { subscription: it.subscription } } };
      const events = [
        makeEvent("checkout.session.completed", it),
        makeEvent("invoice.paid", paid),
        makeEvent("charge.refunded", makeRefundedCharge(intent, 2900, 2900)),
      ];
      return { sessionId: it.id, events };
    },
  },
  "a dispute that is won": {
    end: "NEW",
    tell: () => {
      const it = makeSession();
      const about = (status: string) => ({ id: "dp_1", object: "dispute", payment_intent: it.payment_intent, status });
      const events = [
        makeEvent("checkout.session.completed", it),
        makeEvent("charge.dispute.created", about("needs_response")),
        makeEvent("charge.dispute.closed", about("won")),
      ];
      return { sessionId: it.id, events };
    },
  },
  "a dispute that is lost, and a refund": {
    end: "REFUNDED",
    tell: () => {
      const it = makeSession();
      const about = (status: string) => ({ id: "dp_2", object: "dispute", payment_intent: it.payment_intent, status });
      const events = [
        makeEvent("checkout.session.completed", it),
        makeEvent("charge.dispute.created", about("needs_response")),
        makeEvent("charge.dispute.closed", about("lost")),
        makeEvent("charge.refunded", makeRefundedCharge(it.payment_intent, 9900, 9900)),
      ];
      return { sessionId: it.id, events };
    },
  },
};

test.each(Object.entries(STORIES))("%s ends the same in any order, with repeats", async (_, { end, tell }) => {
  const length = tell().events.length;
  const tellings = fc.shuffledSubarray([...Array(length).keys(), ...Array(length).keys()], { minLength: length * 2 });
  await fc.assert(
    fc.asyncProperty(tellings, fc.boolean(), async (order, together) => {
      const { sessionId, events } = tell();
      const told = order.map((index) => events[index]).filter((it) => it !== undefined);
      if (together) await Promise.all(told.map(receiveStripeEvent));
      else for (const event of told) await receiveStripeEvent(event);
      const ended = await orderOf(sessionId);
      expect(ended.status).toBe(end);
      expect(ended.paidAt === null).toBe(end === "CANCELED");
      expect(await mailsOf(ended.id)).toHaveLength(end === "CANCELED" ? 0 : ended.plan === "growth" ? 1 : 2);
      const ledger = await db().payment.findMany({ where: { orderId: ended.id } });
      expect(ledger).toHaveLength(end === "CANCELED" ? 0 : 1);
      if (end === "REFUNDED") expect(ledger[0]?.refundedCents).toBe(ended.amountCents);
    }),
    { numRuns: 12 },
  );
});

test("an event we do not know is kept", async () => {
  const event = makeEvent("radar.early_fraud_warning.created", { id: "issfr_1" });
  expect(await receiveStripeEvent(event)).toMatchObject({ isNew: true });
  expect(await db().stripeEvent.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({
    type: event.type,
    livemode: false,
  });
});

test("a payload that cannot be read is kept, and a person is told", async () => {
  const event = makeEvent("charge.refunded", { id: "ch_1", payment_intent: "pi_1", amount: "much" });
  const { outcome } = await receiveStripeEvent(event);
  expect(outcome).toMatch(/not understood: amount/);
  expect(
    await db().alert.count({ where: { kind: "unread-event", key: { startsWith: `unread-event:${event.id}` } } }),
  ).toBe(2);
});

test.each([
  ["no date and no side", { created: undefined, livemode: undefined }],
  ["no object", { data: {} }],
  ["a date no calendar has", { created: 1e18 }],
])("an event with %s is kept and answered", async (_, odd) => {
  const event = { ...makeEvent("customer.updated", { id: "cus_1", client_secret: "pi_1_secret" }), ...odd };
  expect(await receiveStripeEvent(event as Stripe.Event)).toMatchObject({ isNew: true });
  const row = await db().stripeEvent.findUniqueOrThrow({ where: { id: event.id } });
  expect(JSON.stringify(row.payload)).not.toContain("secret");
});

test("an event without an id is refused", async () => {
  const event = { ...makeEvent("customer.updated", {}), id: "" };
  await expect(receiveStripeEvent(event)).rejects.toMatchObject({ code: "invalid" });
});
