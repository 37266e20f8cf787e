import { expect, test } from "vitest";
import { ADDONS, CATALOG_VERSION, CURRENCY, PACKAGES, PLANS, YEARLY_DISCOUNT_PERCENT } from "@/lib/pricing/catalog";

test("the packages are what the business sells, to the penny", () => {
  const facts = PACKAGES.map((it) => [
    it.id,
    it.amountCents,
    it.workflows,
    it.deliveryHours,
    it.supportDays,
    it.revisions,
  ]);
  expect(facts).toEqual([
    ["starter", 99_00, 1, 48, 7, 1],
    ["professional", 249_00, 3, 4 * 24, 30, 2],
    ["enterprise", 599_00, 7, 7 * 24, 60, 3],
  ]);
  expect(PACKAGES.filter((it) => it.mostChosen).map((it) => it.id)).toEqual(["professional"]);
});

test("the plans are what the business sells, to the penny", () => {
  const facts = PLANS.map((it) => [it.id, it.monthlyCents, it.runsPerMonth, it.firstAnswerHours.to, it.slaPercent]);
  expect(facts).toEqual([
    ["growth", 29_00, 100, 48, 99.5],
    ["business", 99_00, 1_000, 24, 99.5],
    ["enterprise-plan", 299_00, null, 12, 99.9],
  ]);
  expect(PLANS.find((it) => it.id === "business")?.customIntegrations).toBe(5);
});

test("the add-ons are what the business sells, to the penny", () => {
  expect(ADDONS.map((it) => [it.id, it.monthlyCents])).toEqual([
    ["priority-support", 49_00],
    ["sla-99-9", 99_00],
    ["white-label", 199_00],
  ]);
});

test("first answers come as promised", () => {
  const promised = Object.fromEntries([...PACKAGES, ...PLANS].map((it) => [it.id, it.firstAnswerHours]));
  expect(promised).toMatchObject({
    starter: { from: 48, to: 48 },
    professional: { from: 24, to: 48 },
    growth: { from: 24, to: 48 },
    business: { from: 24, to: 24 },
    "enterprise-plan": { from: 12, to: 12 },
  });
});

test("prices are in pounds, a year costs a fifth less, and the catalogue has a date", () => {
  expect([CURRENCY, YEARLY_DISCOUNT_PERCENT]).toEqual(["gbp", 20]);
  expect(CATALOG_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("no name is sold twice", () => {
  const ids = [...PACKAGES, ...PLANS, ...ADDONS].map((it) => it.id);
  expect(new Set(ids).size).toBe(ids.length);
});
