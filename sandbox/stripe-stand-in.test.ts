import { randomBytes } from "node:crypto";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startReceiver } from "./receiver";
import { type StandIns, startStandIns } from "./stand-ins";

const secret = `whsec_${randomBytes(24).toString("hex")}`;
const buyer = { email: "buyer@example.com", name: "Ada Buyer" };
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let standIns: StandIns;
let stripe: Stripe;

beforeAll(async () => {
  receiver = await startReceiver();
  standIns = await startStandIns({ webhook: { url: receiver.url, secret } });
  const { hostname, port } = new URL(standIns.env.STRIPE_API_BASE);
  const key = `sk_test_${randomBytes(12).toString("hex")}`;
  stripe = new Stripe(key, { host: hostname, port, protocol: "http", maxNetworkRetries: 2 });
});

afterAll(async () => {
  await standIns.close();
  await receiver.close();
});

async function makePrice(recurring?: Stripe.PriceCreateParams.Recurring): Promise<Stripe.Price> {
  const product = await stripe.products.create({ name: "Starter", metadata: { catalogue: "v1" } });
  return stripe.prices.create({ product: product.id, currency: "gbp", unit_amount: 99_00, recurring });
}

async function openSession(more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const subscription = more.mode === "subscription";
  const price = await makePrice(subscription ? { interval: "month" } : undefined);
  return stripe.checkout.sessions.create({
    mode: "payment",
    line_items: [{ price: price.id, quantity: 1 }],
    success_url: "http://127.0.0.1:3000/success?session_id={CHECKOUT_SESSION_ID}",
    cancel_url: "http://127.0.0.1:3000/cancelled",
    metadata: { plan: "starter" },
    ...more,
  });
}

async function eventTypes(about: string): Promise<string[]> {
  await standIns.stripe.idle();
  const events = receiver.received.map((it) => stripe.webhooks.constructEvent(it.body, it.signature, secret));
  return events.filter((it) => JSON.stringify(it.data.object).includes(about)).map((it) => it.type);
}

function post(sessionId: string, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...buyer, card: "4242 4242 4242 4242", ...form });
  return fetch(`${standIns.stripe.origin}/c/pay/${sessionId}`, { method: "POST", body, redirect: "manual" });
}

test("a price is found by its lookup key, and the key moves only when asked to", async () => {
  const { id: product } = await stripe.products.create({ name: "Growth" });
  const params = { product, currency: "gbp", recurring: { interval: "month" as const }, lookup_key: "growth-month" };
  const first = await stripe.prices.create({ ...params, unit_amount: 29_00 });
  await expect(stripe.prices.create({ ...params, unit_amount: 31_00 })).rejects.toThrow(/already uses that lookup key/);
  const second = await stripe.prices.create({ ...params, unit_amount: 31_00, transfer_lookup_key: true });
  const found = await stripe.prices.list({ lookup_keys: ["growth-month"], expand: ["data.product"] });
  expect(found.data.map((it) => it.id)).toEqual([second.id]);
  expect(found.data[0]?.product).toMatchObject({ object: "product", name: "Growth" });
  expect((await stripe.prices.retrieve(first.id)).lookup_key).toBeNull();
  expect(found.data[0]?.unit_amount_decimal?.toString()).toBe("3100");
});

test("a session is bought on the hosted page, once, whatever is repeated", async () => {
  const session = await openSession({ customer_email: buyer.email });
  const page = await (await fetch(session.url ?? "")).text();
  expect(page).toContain("£99.00");
  const paid = await post(session.id, { action: "pay" });
  expect(paid.status).toBe(303);
  expect(paid.headers.get("location")).toBe(`http://127.0.0.1:3000/success?session_id=${session.id}`);
  expect((await post(session.id, { action: "pay" })).status).toBe(303);
  expect(await (await fetch(`${standIns.stripe.origin}/c/pay/${session.id}`)).text()).toContain("already paid");

  const done = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ["line_items", "payment_intent.latest_charge"],
  });
  expect(done).toMatchObject({ status: "complete", payment_status: "paid", amount_total: 99_00, currency: "gbp" });
  expect(done.customer_details).toMatchObject({ email: buyer.email, name: buyer.name });
  expect(done.line_items?.data[0]).toMatchObject({ description: "Starter", amount_total: 99_00 });
  expect(done.payment_intent).toMatchObject({ status: "succeeded", latest_charge: { paid: true } });
  const intent = (done.payment_intent as Stripe.PaymentIntent).id;
  expect((await eventTypes(intent)).sort()).toEqual([
    "charge.succeeded",
    "checkout.session.completed",
    "payment_intent.succeeded",
  ]);
});

test("a declined card shows the decline and can be followed by a payment on the same session", async () => {
  const session = await openSession();
  const declined = await post(session.id, { action: "decline" });
  expect(declined.status).toBe(402);
  expect(await declined.text()).toContain("Your card was declined.");
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
  expect((await post(session.id, { action: "pay" })).status).toBe(303);
  const intents = await stripe.paymentIntents.list({ limit: 1 });
  expect(intents.data[0]?.last_payment_error).toBeNull();
  expect(await eventTypes(intents.data[0]?.id ?? "")).toContain("payment_intent.payment_failed");
});

test.each([
  ["succeeded", "paid", "checkout.session.async_payment_succeeded"],
  ["failed", "unpaid", "checkout.session.async_payment_failed"],
] as const)("a bank debit completes unpaid and is settled later as %s", async (outcome, status, event) => {
  const session = await openSession();
  expect((await post(session.id, { action: "debit" })).status).toBe(303);
  const waiting = await stripe.checkout.sessions.retrieve(session.id);
  expect(waiting).toMatchObject({ status: "complete", payment_status: "unpaid" });
  const settled = await fetch(`${standIns.env.SANDBOX_CONTROL_URL}/stripe/sessions/${session.id}/settle`, {
    method: "POST",
    body: JSON.stringify({ outcome }),
  });
  expect(settled.status).toBe(200);
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe(status);
  expect((await eventTypes(session.id)).sort()).toEqual([event, "checkout.session.completed"].sort());
  expect(() => standIns.stripe.settle(session.id, outcome)).toThrow(/no delayed payment/);
});

test("a session can be cancelled, expired and then no longer paid", async () => {
  const session = await openSession();
  expect((await post(session.id, { action: "cancel" })).headers.get("location")).toContain("/cancelled");
  await stripe.checkout.sessions.expire(session.id);
  expect((await post(session.id, { action: "pay" })).status).toBe(410);
  expect(await eventTypes(session.id)).toEqual(["checkout.session.expired"]);
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow(/status of expired/);
});

test("the same idempotency key gives the same session, and refuses another body", async () => {
  const price = await makePrice();
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: "payment",
    line_items: [{ price: price.id, quantity: 1 }],
    success_url: "http://127.0.0.1:3000/success",
  };
  const idempotencyKey = randomBytes(8).toString("hex");
  const first = await stripe.checkout.sessions.create(params, { idempotencyKey });
  const second = await stripe.checkout.sessions.create(params, { idempotencyKey });
  expect(second.id).toBe(first.id);
  expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
  const other = stripe.checkout.sessions.create({ ...params, locale: "en-GB" }, { idempotencyKey });
  await expect(other).rejects.toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
});

test("the SDK's own retry makes one session although the first answer was lost", async () => {
  const price = await makePrice();
  const before = standIns.stripe.sessions().length;
  standIns.faults.set("stripe", "acceptThenDrop", 1);
  const session = await stripe.checkout.sessions.create({
    mode: "payment",
    line_items: [{ price: price.id, quantity: 1 }],
    success_url: "http://127.0.0.1:3000/success",
  });
  expect(standIns.stripe.sessions().length).toBe(before + 1);
  expect(standIns.stripe.sessions()[0]?.id).toBe(session.id);
});

test("refusals have Stripe's own shape", async () => {
  await expect(stripe.checkout.sessions.retrieve("cs_test_none")).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    code: "resource_missing",
    statusCode: 404,
  });
  const unknown = { name: "x", colour: "red" } as Stripe.ProductCreateParams;
  await expect(stripe.products.create(unknown)).rejects.toMatchObject({ code: "parameter_unknown", param: "colour" });
  const bare = await fetch(`${standIns.env.STRIPE_API_BASE}/v1/balance`);
  expect(bare.status).toBe(401);
  expect((await stripe.balance.retrieve()).lastResponse.requestId).toMatch(/^req_/);
});

test("a payment is refunded in part, then in full, then no further", async () => {
  const session = await openSession();
  standIns.stripe.pay(session.id, buyer);
  const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id);
  const intent = String(payment_intent);
  await stripe.refunds.create({ payment_intent: intent, amount: 10_00 });
  const [charge] = (await stripe.charges.list({ payment_intent: intent })).data;
  expect(charge).toMatchObject({ amount_refunded: 10_00, refunded: false });
  await stripe.refunds.create({ payment_intent: intent });
  expect(await stripe.charges.retrieve(charge?.id ?? "")).toMatchObject({ amount_refunded: 99_00, refunded: true });
  await expect(stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
    code: "charge_already_refunded",
  });
  expect((await eventTypes(charge?.id ?? "")).filter((it) => it === "charge.refunded")).toHaveLength(2);
});

test("a dispute is opened and lost", async () => {
  const session = await openSession();
  standIns.stripe.pay(session.id, buyer);
  const intent = String((await stripe.checkout.sessions.retrieve(session.id)).payment_intent);
  const dispute = standIns.stripe.dispute(intent);
  standIns.stripe.closeDispute(intent, "lost");
  expect((await stripe.disputes.retrieve(dispute.id)).status).toBe("lost");
  expect(await eventTypes(dispute.id)).toEqual(["charge.dispute.created", "charge.dispute.closed"]);
});

test("a subscription is opened, refused at renewal, recovered and cancelled", async () => {
  const session = await openSession({ mode: "subscription", subscription_data: { metadata: { plan: "growth" } } });
  standIns.stripe.pay(session.id, buyer);
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ["subscription", "invoice"] });
  const subscription = done.subscription as Stripe.Subscription;
  expect(subscription).toMatchObject({ status: "active", metadata: { plan: "growth" } });
  expect(done.invoice).toMatchObject({ status: "paid", billing_reason: "subscription_create" });
  const first = subscription.items.data[0]?.current_period_end ?? 0;

  standIns.stripe.renew(subscription.id, "failed");
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("past_due");
  standIns.stripe.renew(subscription.id, "paid");
  const renewed = await stripe.subscriptions.retrieve(subscription.id, { expand: ["latest_invoice.payments"] });
  expect(renewed.status).toBe("active");
  expect(renewed.items.data[0]?.current_period_start).toBe(first);
  expect((renewed.latest_invoice as Stripe.Invoice).attempt_count).toBe(2);

  await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
  expect((await stripe.subscriptions.cancel(subscription.id)).status).toBe("canceled");
  const types = await eventTypes(subscription.id);
  for (const type of ["customer.subscription.created", "invoice.paid", "invoice.payment_failed"]) {
    expect(types).toContain(type);
  }
  expect(types).toContain("checkout.session.completed");
  expect(types).toContain("customer.subscription.deleted");
});

test("a plan bought by bank debit becomes active when the money is there", async () => {
  const session = await openSession({ mode: "subscription" });
  expect((await post(session.id, { action: "debit" })).status).toBe(303);
  const waiting = await stripe.checkout.sessions.retrieve(session.id, { expand: ["subscription"] });
  expect(waiting).toMatchObject({ payment_status: "unpaid", subscription: { status: "incomplete" } });
  standIns.stripe.settle(session.id, "succeeded");
  const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ["subscription", "invoice"] });
  expect(paid).toMatchObject({
    payment_status: "paid",
    subscription: { status: "active" },
    invoice: { status: "paid" },
  });
});

test("events are listed by type and time, in pages without gaps", async () => {
  const session = await openSession();
  standIns.stripe.pay(session.id, buyer);
  const since = { created: { gte: session.created }, types: ["checkout.session.completed", "charge.succeeded"] };
  const seen: string[] = [];
  for await (const event of stripe.events.list({ ...since, limit: 1 })) seen.push(event.id);
  const all = await stripe.events.list({ ...since, limit: 100 });
  expect(seen).toEqual(all.data.map((it) => it.id));
  expect(all.data[0]?.type).toBe("checkout.session.completed");
  const back = await stripe.events.list({ ...since, ending_before: seen[1], limit: 100 });
  expect(back.data.map((it) => it.id)).toEqual(seen.slice(0, 1));
});
