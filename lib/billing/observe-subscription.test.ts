import { expect, test } from "vitest";
import { observeSubscription } from "@/lib/billing/observe-subscription";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { startCheckout } from "@/lib/billing/start-checkout";
import { db } from "@/lib/db";
import { queue } from "@/lib/queue";
import type { Stripe } from "@/lib/stripe";
import { sellingStandIns } from "@/lib/testing/selling-stand-ins";
import { makeEvent } from "@/lib/testing/stripe-events";

const standIns = await sellingStandIns();
await queue();

/** A paid plan at Stripe, of which our side has heard nothing yet. */
async function openPlan() {
  const { sessionId } = await startCheckout({ plan: "growth" });
  standIns.stripe.pay(sessionId, { email: "ada@example.com", name: "Ada" });
  const [subscription] = standIns.stripe.subscriptions();
  return subscription ?? expect.unreachable("no subscription");
}
const kept = (id: string) => db().subscription.findUniqueOrThrow({ where: { stripeSubscriptionId: id } });
const updated = (it: object, status: string, created?: number) =>
  makeEvent("customer.subscription.updated", { ...it, status }, { created });

test("what Stripe says now beats what an event says", async () => {
  const subscription = await openPlan();
  await receiveStripeEvent(updated(subscription, "past_due"));
  expect(await kept(subscription.id)).toMatchObject({ status: "active", plan: "growth", interval: "month" });
  expect((await kept(subscription.id)).currentPeriodEnd?.getTime()).toBeGreaterThan(Date.now() + 25 * 86_400_000);
});

test("while Stripe is away the event's own words do, and the newest of them wins", async () => {
  const subscription = await openPlan();
  const now = Math.floor(Date.now() / 1_000);
  for (const fault of ["error500", "acceptThenDrop"] as const) {
    standIns.faults.set("stripe", fault);
    await receiveStripeEvent(updated(subscription, "past_due", now + 10));
    await receiveStripeEvent(updated(subscription, "active", now + 5));
    expect((await kept(subscription.id)).status).toBe("past_due");
  }
});

test("a Stripe that hangs holds an event up for no more than its share of the ten seconds", async () => {
  const subscription = await openPlan();
  standIns.faults.set("stripe", "hang");
  const started = performance.now();
  await receiveStripeEvent(updated(subscription, "unpaid"));
  expect(performance.now() - started).toBeLessThan(5_000);
  expect((await kept(subscription.id)).status).toBe("unpaid");
});

test("a plan Stripe does not know is not observed", async () => {
  expect(await observeSubscription("sub_nobody")).toBeNull();
});

test("cancelled at the end of the period shows at once, and ended is final", async () => {
  const subscription = await openPlan();
  await receiveStripeEvent(updated(subscription, "active"));
  standIns.stripe.cancel(subscription.id, true);
  await receiveStripeEvent(updated(subscription, "active"));
  expect(await kept(subscription.id)).toMatchObject({ status: "active", cancelAtPeriodEnd: true });
  standIns.stripe.cancel(subscription.id);
  await receiveStripeEvent(updated(subscription, "active"));
  expect(await kept(subscription.id)).toMatchObject({ status: "canceled", endedAt: expect.any(Date) });
  standIns.faults.set("stripe", "error500");
  await receiveStripeEvent(updated(subscription, "active", Math.floor(Date.now() / 1_000) + 60));
  expect((await kept(subscription.id)).status).toBe("canceled");
});

test("events of one plan at once, from a renewal to its end, leave what Stripe says", async () => {
  const subscription = await openPlan();
  standIns.stripe.renew(subscription.id, "failed");
  const events = standIns.stripe.events().filter((it) => JSON.stringify(it).includes(subscription.id));
  expect(events.length).toBeGreaterThan(3);
  await Promise.all([...events, ...events].map((event) => receiveStripeEvent(event)));
  const [now] = standIns.stripe.subscriptions();
  expect((await kept(subscription.id)).status).toBe(now?.status);
  expect(await db().payment.count({ where: { subscriptionId: subscription.id } })).toBe(1);
});

test("a refund of a plan reaches its order and the ledger, whichever comes first", async () => {
  for (const refundFirst of [true, false]) {
    const subscription = await openPlan();
    const about = standIns.stripe.events().filter((it) => JSON.stringify(it.data.object).includes(subscription.id));
    const [charged] = standIns.stripe.events().filter((it) => it.type === "charge.succeeded");
    const intent = String((charged?.data.object as Stripe.Charge | undefined)?.payment_intent);
    standIns.stripe.refund(intent);
    const [refunded] = standIns.stripe.events().filter((it) => it.type === "charge.refunded");
    const told = [...about].reverse();
    for (const event of refundFirst ? [refunded, ...told] : [...told, refunded])
      if (event) await receiveStripeEvent(event);
    const plan = await kept(subscription.id);
    const order = await db().order.findUniqueOrThrow({ where: { id: plan.orderId ?? "" } });
    expect(order).toMatchObject({ status: "REFUNDED", refundedCents: 2900 });
    const ledger = await db().payment.findMany({ where: { subscriptionId: subscription.id } });
    expect(ledger).toMatchObject([{ amountCents: 2900, refundedCents: 2900, paymentIntentId: intent }]);
  }
});
