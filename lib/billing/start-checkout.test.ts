import { expect, test } from "vitest";
import { startCheckout } from "@/lib/billing/start-checkout";
import { syncCatalog } from "@/lib/billing/sync-catalog";
import { AppError } from "@/lib/errors";
import { CATALOG_VERSION } from "@/lib/pricing/catalog";
import { stripe } from "@/lib/stripe";
import { sellingStandIns } from "@/lib/testing/selling-stand-ins";

const standIns = await sellingStandIns();

const sessionOf = (id: string) => standIns.stripe.sessions().find((it) => it.id === id);

/** The refusal of a checkout, and how long it took. */
async function refusalOf(input: Parameters<typeof startCheckout>[0]): Promise<{ error: AppError; ms: number }> {
  const started = performance.now();
  try {
    await startCheckout(input);
  } catch (error) {
    if (error instanceof AppError) return { error, ms: performance.now() - started };
    throw error;
  }
  return expect.unreachable("the checkout was started");
}

test("a package opens a payment whose session knows plan, catalogue, first touch and e-mail", async () => {
  const { url, sessionId } = await startCheckout({ plan: "starter", email: "ada@example.com", firstTouch: "/pricing" });
  expect(url).toMatch(/^http/);
  const session = sessionOf(sessionId);
  expect(session).toMatchObject({
    ...{ mode: "payment", amount_total: 99_00, currency: "gbp", customer_email: "ada@example.com" },
    success_url: "http://localhost:3000/checkout/success?session_id={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:3000/checkout/cancelled",
    metadata: { plan: "starter", catalog_version: CATALOG_VERSION, first_touch: "/pricing" },
  });
});

test("a plan by the year with an add-on opens a subscription that carries the same words", async () => {
  const input = { plan: "business", interval: "year", addons: ["priority-support"] } as const;
  const { sessionId } = await startCheckout({ ...input, addons: [...input.addons] });
  expect(sessionOf(sessionId)).toMatchObject({
    ...{ mode: "subscription", amount_total: (99_00 + 49_00) * 12 * 0.8 },
    metadata: { plan: "business", interval: "year", addons: "priority-support", catalog_version: CATALOG_VERSION },
  });
  standIns.stripe.pay(sessionId, { email: "ada@example.com", name: "Ada" });
  const [subscription] = standIns.stripe.subscriptions();
  expect(subscription?.metadata).toMatchObject({ plan: "business", interval: "year", addons: "priority-support" });
});

test("a first touch that is too long for Stripe is cut", async () => {
  const { sessionId } = await startCheckout({ plan: "starter", firstTouch: "/".repeat(900) });
  expect(sessionOf(sessionId)?.metadata?.first_touch).toHaveLength(500);
});

test.each([
  ["plan", { plan: "platinum" }],
  ["interval", { plan: "starter", interval: "month" as const }],
  ["addons", { plan: "growth", addons: ["yacht"] }],
])("an offer with a wrong %s never reaches Stripe", async (path, input) => {
  standIns.faults.set("stripe", "error500");
  expect((await refusalOf(input)).error).toMatchObject({ code: "invalid", fields: [{ path }] });
});

test("a price that is not the catalogue's, or not there, is not sold", async () => {
  const [starter] = (await stripe().prices.list({ lookup_keys: ["starter"] })).data;
  const professional = (await stripe().prices.list({ lookup_keys: ["professional"] })).data[0];
  await stripe().prices.update(starter?.id ?? "", { active: false });
  await stripe().prices.create({
    ...{ product: "levqor_professional", currency: "gbp", unit_amount: 1, lookup_key: "professional" },
    transfer_lookup_key: true,
  });
  for (const plan of ["starter", "professional"]) {
    const { error } = await refusalOf({ plan });
    expect(error).toMatchObject({ code: "unavailable", retryAfterSeconds: 60 });
    expect(error.message).toContain("Nothing was charged");
  }
  await syncCatalog();
  expect((await startCheckout({ plan: "starter" })).sessionId).toMatch(/^cs_/);
  expect((await startCheckout({ plan: "professional" })).sessionId).toMatch(/^cs_/);
  expect((await stripe().prices.retrieve(professional?.id ?? "")).active).toBe(true);
});

test("one failure of Stripe is not the buyer's", async () => {
  for (const fault of ["error500", "acceptThenDrop"] as const) {
    standIns.faults.set("stripe", fault, 1);
    expect((await startCheckout({ plan: "starter" })).sessionId).toMatch(/^cs_/);
  }
});

test.each(["error500", "rateLimited", "hang"] as const)(
  "a Stripe that only answers with %s is told within ten seconds",
  async (fault) => {
    standIns.faults.set("stripe", fault);
    const { error, ms } = await refusalOf({ plan: "starter" });
    expect(error).toMatchObject({ code: "unavailable", retryAfterSeconds: 30 });
    expect(error.message).toContain("Nothing was charged");
    expect(ms).toBeLessThan(10_000);
  },
);
