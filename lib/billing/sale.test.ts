import { expect, test } from "vitest";
import { readSale } from "@/lib/billing/sale";
import { checkoutSession } from "@/lib/billing/stripe-event";
import { CATALOG_VERSION } from "@/lib/pricing/catalog";
import { makeSession } from "@/lib/testing/stripe-events";

const read = (session: Record<string, unknown>, isLive = false) => readSale(checkoutSession.parse(session), isLive);

test("a Starter as the catalogue sells it", () => {
  const sale = read({ ...makeSession({ email: " Ada@Example.com " }), customer: { id: "cus_1", name: "expanded" } });
  expect(sale).toMatchObject({
    ...{ plan: "starter", amountCents: 99_00, currency: "gbp", email: "ada@example.com", customerId: "cus_1" },
    ...{ livemode: false, firstTouch: null, reviewReason: null },
    soldAs: { kind: "package", name: "Starter", expectedCents: 99_00, workflows: 1, deliveryHours: 48, supportDays: 7 },
  });
  expect(sale.soldAs).toMatchObject({ revisions: 1, interval: null, addons: [], catalogVersion: CATALOG_VERSION });
});

test("what was sold keeps the version of its catalogue and the buyer's first touch", () => {
  const session = makeSession({ plan: "growth", interval: "year", addons: ["white-label"] });
  const metadata = { ...(session.metadata as object), catalog_version: "2020-01-01", first_touch: "/pricing" };
  expect(read({ ...session, metadata })).toMatchObject({
    ...{ firstTouch: "/pricing", reviewReason: null },
    soldAs: { kind: "plan", interval: "year", addons: ["white-label"], catalogVersion: "2020-01-01", workflows: null },
  });
});

test("tax on top is not held against the price", () => {
  const taxed = { ...makeSession({ amount: 118_80 }), total_details: { amount_tax: 19_80 } };
  expect(read(taxed)).toMatchObject({ reviewReason: null, amountCents: 118_80 });
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ["no plan", { metadata: {} }, /names no plan/],
  ["no metadata", { metadata: null }, /names no plan/],
  ["an unknown plan", { metadata: { plan: "platinum" } }, /no plan called "platinum"/],
  ["an unknown add-on", { metadata: { plan: "growth", addons: "yacht" } }, /no add-on called/],
  ["a penny less", { amount_total: 98_99 }, /Paid 9899, sold for 9900/],
  ["a penny more", { amount_total: 99_01 }, /Paid 9901, sold for 9900/],
  ["no amount", { amount_total: null }, /Paid 0, sold for 9900/],
  ["tax inside the price", { total_details: { amount_tax: 1 } }, /Paid 9899/],
  ["another currency", { currency: "usd" }, /Paid in usd/],
  ["no currency", { currency: null }, /Paid in no currency/],
  ["the live side", { livemode: true }, /live payment reached the test side/],
  ["another mode", { mode: "subscription" }, /Paid as subscription, sold as payment/],
  ["no e-mail address", { customer_details: null, customer_email: null }, /no e-mail address/],
  ["a blank e-mail address", { customer_details: { email: "  " } }, /no e-mail address/],
  [
    "two e-mail addresses",
    { customer_details: { email: "a@x.test, b@x.test" } },
    /address is none .*: a@x\.test, b@x\.test$/,
  ],
  ["a word for an address", { customer_details: { email: "ada\n\nbcc" } }, /address is none .*: ada bcc$/],
])("a payment with %s is for a person to look at", (_, change, reason) => {
  expect(read({ ...makeSession(), ...change }).reviewReason).toMatch(reason);
});

test("a test payment on the live side is for a person to look at", () => {
  expect(read(makeSession(), true).reviewReason).toMatch(/test payment reached the live side/);
  expect(read(makeSession({ livemode: true }), true).reviewReason).toBeNull();
});

test("the interval and add-ons are those that were paid for", () => {
  const session = makeSession({ plan: "business", interval: "month" });
  const dearer = { ...session, metadata: { plan: "business", interval: "year" } };
  expect(read(dearer).reviewReason).toMatch(/Paid 9900, sold for 95040/);
  const guessed = { ...session, metadata: { plan: "business", interval: "fortnight" } };
  expect(read(guessed).reviewReason).toBeNull();
});

test("an address is kept as whoever signs in with it is compared", () => {
  const emailOf = (email: string) => read(makeSession({ email })).email;
  expect(emailOf("JÜRGEN@Bücher.example ")).toBe("jürgen@xn--bcher-kva.example");
  expect(emailOf("R&D/a..b@example.com")).toBe("r&d/a..b@example.com");
  expect(emailOf("ada\uff20example.com")).toBe("ada@example.com");
  expect(emailOf("nobody")).toBe("");
});

test("a name stands on one line, whole, and not without end", () => {
  const nameOf = (name: string) => read(makeSession({ name })).name;
  expect(nameOf(" Ada\r\nBcc: b@x.test\t\0Lovelace\u0007 ")).toBe("Ada Bcc: b@x.test Lovelace");
  expect(nameOf("\ud83d")).toBe("\ufffd");
  expect(nameOf("👩".repeat(300)).isWellFormed()).toBe(true);
  expect(nameOf("x".repeat(300))).toHaveLength(200);
});
