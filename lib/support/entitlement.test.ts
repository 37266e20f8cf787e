import { expect, test } from "vitest";
import type { OrderStatus } from "@/lib/orders/order";
import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { answerHoursFor } from "@/lib/support/entitlement";

const NOW = new Date("2026-11-26T12:00:00Z");
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const order = (
  plan: string,
  more: { status?: OrderStatus; paidAt?: Date | null; supportUntil?: Date | null } = {},
) => ({
  ...{ plan, status: "IN_PROGRESS" as OrderStatus, paidAt: days(-3), supportUntil: null },
  ...more,
});
const plan = (id: string | null, addons: string[] = [], status = "active") => ({ plan: id, status, addons });
const hours = (orders: ReturnType<typeof order>[], plans: ReturnType<typeof plan>[] = []) =>
  answerHoursFor(orders, plans, NOW);

test("everybody is answered within two days, and a package within the end of its range", () => {
  expect(hours([])).toBe(48);
  for (const it of PACKAGES) expect(hours([order(it.id)])).toBe(it.firstAnswerHours.to);
});

test("the best of what somebody has counts", () => {
  expect(PLANS.map((it) => [it.id, hours([], [plan(it.id)])])).toEqual([
    ["growth", 48],
    ["business", 24],
    ["enterprise-plan", 12],
  ]);
  expect(ADDONS.some((it) => it.id === "priority-support")).toBe(true);
  expect(hours([], [plan("growth", ["priority-support"])])).toBe(4);
  expect(hours([], [plan("enterprise-plan", ["white-label"])])).toBe(12);
  expect(hours([order("starter")], [plan("business"), plan("growth")])).toBe(24);
});

test("what has ended, was given back or never paid for promises nothing", () => {
  const isGone: OrderStatus[] = ["REFUNDED", "CANCELED", "AWAITING_PAYMENT"];
  for (const status of isGone) expect(hours([order("professional", { status })])).toBe(48);
  for (const status of ["canceled", "unpaid", "incomplete"]) {
    expect(hours([], [plan("enterprise-plan", ["priority-support"], status)])).toBe(48);
  }
  for (const status of ["trialing", "past_due"]) expect(hours([], [plan("business", [], status)])).toBe(24);
  expect(hours([], [plan("a plan of old"), plan(null)])).toBe(48);
  expect(hours([order("starter", { supportUntil: days(-1) }), order("starter", { supportUntil: days(1) })])).toBe(48);
});
