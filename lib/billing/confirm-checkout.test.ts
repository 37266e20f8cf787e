import { expect, test } from "vitest";
import { confirmCheckout } from "@/lib/billing/confirm-checkout";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { startCheckout } from "@/lib/billing/start-checkout";
import { db } from "@/lib/db";
import { queue } from "@/lib/queue";
import { sellingStandIns } from "@/lib/testing/selling-stand-ins";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

const standIns = await sellingStandIns();
await queue();

const BUYER = { email: "Ada@Example.com", name: "Ada" };
const open = async (plan = "starter") => (await startCheckout({ plan })).sessionId;

/** The events Stripe has of a session, as its webhook would tell them. */
const eventsOf = (sessionId: string) =>
  standIns.stripe.events().filter((it) => "id" in it.data.object && it.data.object.id === sessionId);

/** Everything that one payment owes, counted. */
async function owed(sessionId: string): Promise<Record<string, number>> {
  const orders = await db().order.findMany({ where: { stripeSessionId: sessionId } });
  const orderId = { in: orders.map((it) => it.id) };
  const [mails, alerts, payments] = await Promise.all([
    db().email.count({ where: { orderId } }),
    db().alert.count({ where: { orderId } }),
    db().payment.count({ where: { orderId } }),
  ]);
  return { orders: orders.length, mails, alerts, payments };
}
const ONCE = { orders: 1, mails: 2, alerts: 2, payments: 1 };

test("a webhook that is late is made good, once, and changes nothing when it comes", async () => {
  const id = await open();
  standIns.stripe.pay(id, BUYER);
  const shown = await confirmCheckout(id);
  expect(shown).toMatchObject({
    state: "paid",
    order: { planName: "Starter", amountCents: 99_00, currency: "gbp", status: "NEW", kind: "package", name: "Ada" },
  });
  expect(shown.order?.reference).toMatch(/^LV-/);
  expect(await owed(id)).toEqual(ONCE);
  await confirmCheckout(id);
  for (const event of eventsOf(id)) await receiveStripeEvent(event);
  expect(await owed(id)).toEqual(ONCE);
});

test("the page and the webhook at the same moment open one order", async () => {
  for (let round = 0; round < 5; round++) {
    const id = await open();
    standIns.stripe.pay(id, BUYER);
    const told = eventsOf(id).map((event) => receiveStripeEvent(event));
    const shown = await Promise.all([confirmCheckout(id), confirmCheckout(id), ...told, confirmCheckout(id)]);
    expect(shown[0]).toMatchObject({ state: "paid" });
    expect(await owed(id)).toEqual(ONCE);
  }
});

test("what the webhook told already is not asked again", async () => {
  const session = makeSession();
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  standIns.faults.set("stripe", "error500");
  expect((await confirmCheckout(session.id)).state).toBe("paid");
});

test("the address is masked, and the page is told nothing else of the buyer", async () => {
  const id = await open();
  standIns.stripe.pay(id, BUYER);
  const shown = await confirmCheckout(id);
  expect(shown.order?.email).toBe("a•••@example.com");
  expect(JSON.stringify(shown)).not.toContain("ada@");
  expect(JSON.stringify(shown)).not.toMatch(/cus_|pi_|intake\//);
});

test("a delayed payment waits, then is paid, without another order", async () => {
  const id = await open();
  standIns.stripe.debit(id, BUYER);
  const waiting = await confirmCheckout(id);
  expect(waiting.state).toBe("waiting");
  expect(waiting.timeline.filter((it) => it.state === "current").map((it) => it.key)).toEqual(["paid"]);
  expect(await owed(id)).toEqual({ orders: 1, mails: 0, alerts: 0, payments: 0 });
  standIns.stripe.settle(id, "succeeded");
  expect((await confirmCheckout(id)).state).toBe("paid");
  expect(await owed(id)).toEqual(ONCE);
});

test("a delayed payment that failed says so", async () => {
  const id = await open();
  standIns.stripe.debit(id, BUYER);
  await confirmCheckout(id);
  standIns.stripe.settle(id, "failed");
  for (const event of eventsOf(id)) await receiveStripeEvent(event);
  expect((await confirmCheckout(id)).state).toBe("failed");
  expect(await owed(id)).toEqual({ orders: 1, mails: 0, alerts: 0, payments: 0 });
});

test("a plan is open at once, with its subscription", async () => {
  const id = await open("growth");
  standIns.stripe.pay(id, BUYER);
  expect(await confirmCheckout(id)).toMatchObject({ state: "paid", order: { kind: "plan", status: "DONE" } });
  expect(await owed(id)).toEqual({ ...ONCE, mails: 1 });
  expect(await db().subscription.count({ where: { status: "active", plan: "growth" } })).toBe(1);
});

test("a payment that is not as sold is shown as being looked at", async () => {
  const session = makeSession({ amount: 1_00 });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const shown = await confirmCheckout(session.id);
  expect(shown.state).toBe("review");
  expect(shown.timeline.some((it) => it.state === "current")).toBe(false);
});

test("a session nobody has paid, or that Stripe does not know, is unknown and opens nothing", async () => {
  const opened = await open();
  const unheard = `cs_test_${crypto.randomUUID().replaceAll("-", "")}`;
  const expired = await open();
  standIns.stripe.expire(expired);
  for (const id of [opened, unheard, expired]) {
    expect(await confirmCheckout(id)).toEqual({ state: "unknown", order: null, timeline: [] });
    expect((await owed(id)).orders).toBe(0);
  }
});

test("while Stripe is away the page says what our side knows, in time", async () => {
  const id = await open();
  standIns.stripe.pay(id, BUYER);
  for (const fault of ["error500", "hang"] as const) {
    standIns.faults.set("stripe", fault);
    const started = performance.now();
    expect((await confirmCheckout(id)).state).toBe("unknown");
    expect(performance.now() - started).toBeLessThan(8_000);
  }
  standIns.faults.reset();
  expect((await confirmCheckout(id)).state).toBe("paid");
});

test.each([
  "",
  "cs_",
  "cs_test_../../v1/customers",
  "cs_test_abcdefgh?expand=customer",
  "cs_test_abcdefgh\n",
  "pi_1234567890",
  "cs_test_' OR 1=1 --",
  `cs_test_${"a".repeat(300)}`,
  "{CHECKOUT_SESSION_ID}",
])("%j is no session and never reaches Stripe", async (id) => {
  // One fault would be used up by one request.
  standIns.faults.set("stripe", "error500", 1);
  expect((await confirmCheckout(id)).state).toBe("unknown");
  expect(standIns.faults.list().stripe).toEqual({ fault: "error500", times: 1 });
});

test("when no more may be asked, a late webhook is waited for", async () => {
  const id = await open();
  standIns.stripe.pay(id, BUYER);
  expect((await confirmCheckout(id, async () => false)).state).toBe("unknown");
  expect((await confirmCheckout(id, async () => true)).state).toBe("paid");
});
