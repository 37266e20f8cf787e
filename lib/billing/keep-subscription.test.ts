import { beforeAll, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db } from "@/lib/db";
import { queue } from "@/lib/queue";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

beforeAll(async () => {
  await queue();
});

const orderOf = (sessionId: string) => db().order.findUniqueOrThrow({ where: { stripeSessionId: sessionId } });
const mailsOf = async (orderId: string) =>
  (await db().email.findMany({ where: { orderId }, orderBy: { kind: "asc" } })).map((it) => it.kind);

test("a plan opens a subscription and a confirmation, and no intake", async () => {
  const session = makeSession({ plan: "business", interval: "year", addons: ["priority-support"] });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const order = await orderOf(session.id);
  expect(order).toMatchObject({ status: "DONE", plan: "business", amountCents: (99_00 + 49_00) * 12 * 0.8 });
  expect(await mailsOf(order.id)).toEqual(["payment-confirmation"]);
  const plan = await db().subscription.findUniqueOrThrow({
    where: { stripeSubscriptionId: String(session.subscription) },
  });
  expect(plan).toMatchObject({
    plan: "business",
    interval: "year",
    addons: ["priority-support"],
    status: "active",
    orderId: order.id,
  });
});

test("a plan's state follows its events, in any order, and its end is final", async () => {
  const session = makeSession({ plan: "growth" });
  const about = (status: string) => ({
    id: session.subscription,
    object: "subscription",
    status,
    metadata: { plan: "growth" },
    items: { data: [] },
  });
  const now = Math.floor(Date.now() / 1_000);
  await receiveStripeEvent(makeEvent("customer.subscription.updated", about("past_due"), { created: now + 20 }));
  await receiveStripeEvent(makeEvent("customer.subscription.created", about("active"), { created: now }));
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const find = () =>
    db().subscription.findUniqueOrThrow({ where: { stripeSubscriptionId: String(session.subscription) } });
  expect((await find()).status).toBe("past_due");
  await receiveStripeEvent(makeEvent("customer.subscription.deleted", about("canceled"), { created: now + 10 }));
  await receiveStripeEvent(makeEvent("customer.subscription.updated", about("active"), { created: now + 30 }));
  expect((await find()).status).toBe("canceled");
});

test("the first invoice of a plan is one payment, whichever of its two events tells it", async () => {
  const session = makeSession({ plan: "growth" });
  const invoice = {
    id: session.invoice,
    object: "invoice",
    amount_paid: 2900,
    currency: "gbp",
    customer_email: "a@example.com",
    parent: { subscription_details: { subscription: session.subscription } },
  };
  const renewal = { ...invoice, id: `${session.invoice}_2` };
  await receiveStripeEvent(makeEvent("invoice.paid", invoice));
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  await receiveStripeEvent(makeEvent("invoice.paid", renewal));
  const ledger = await db().payment.findMany({
    where: { subscriptionId: String(session.subscription) },
    orderBy: { stripeId: "asc" },
  });
  expect(ledger.map((it) => [it.stripeId, it.amountCents])).toEqual([
    [session.invoice, 2900],
    [renewal.id, 2900],
  ]);
  expect(ledger[0]?.orderId).toBe((await orderOf(session.id)).id);
});
