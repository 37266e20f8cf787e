import { expect, test } from "vitest";
import { type Payment, paymentWords } from "./payment-words";

const order = (kind: "package" | "plan"): Payment["order"] => ({
  id: "an-id",
  reference: "LVQ-TEST",
  name: "Sam",
  email: "s•••@example.com",
  planName: kind === "plan" ? "Growth plan" : "Starter",
  amountCents: 9900,
  currency: "gbp",
  status: "NEW",
  paidAt: null,
  kind,
});

test("a paid package leads to the intake, a paid plan does not", () => {
  expect(paymentWords({ state: "paid", order: order("package") }).next.join(" ")).toContain("intake");
  expect(paymentWords({ state: "paid", order: order("plan") }).next.join(" ")).not.toContain("intake");
});

test("a failed payment says that nothing was taken", () => {
  expect(paymentWords({ state: "failed", order: null }).sentence).toContain("Nothing was taken");
});

test("a payment under review asks nobody to pay again", () => {
  expect(paymentWords({ state: "review", order: order("package") }).sentence).toContain("need not pay again");
});

test("a paid state without an order still has words", () => {
  expect(paymentWords({ state: "paid", order: null }).sentence).toMatch(/^Your package is yours/);
});

test("a refunded order expects no mail and does not thank", () => {
  const refunded = order("package");
  const words = paymentWords({ state: "paid", order: refunded && { ...refunded, status: "REFUNDED" } });
  expect(words.title).toContain("refunded");
  expect(words.expectsMail).toBe(false);
});
