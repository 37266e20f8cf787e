import { expect, test } from "vitest";
import { type Catalogue, catalogFacts } from "@/lib/knowledge/facts";
import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";

const sold: Catalogue = { packages: PACKAGES, plans: PLANS, addons: ADDONS };

test("each figure of the catalogue has a mark", () => {
  expect(catalogFacts()).toMatchObject({
    "starter.price": "£99",
    "starter.deliveryHours": "48",
    "professional.deliveryDays": "4",
    "enterprise.workflows": "7",
    "business.runs": "1,000",
    "business.customIntegrations": "5",
    "growth.yearlyPrice": "£278.40",
    "growth.yearlySaving": "£69.60",
    "enterprise-plan.slaPercent": "99.9",
    "white-label.price": "£199",
    "upgrade.starterToProfessional": "£150",
    "sla.credit3Percent": "50",
    "sign-in.linkMinutes": "15",
  });
});

test("one mark is one figure, without a unit", () => {
  for (const [name, figure] of Object.entries(catalogFacts())) expect(figure, name).toMatch(/^£?[\d,.:]+$/);
});

test("what has no single figure has no mark", () => {
  const facts = catalogFacts();
  for (const name of ["enterprise-plan.runs", "growth.customIntegrations", "professional.answerHours"]) {
    expect(facts).not.toHaveProperty([name]);
  }
  const packages = PACKAGES.map((it) => ({ ...it, deliveryHours: 60 }));
  expect(catalogFacts({ ...sold, packages })).not.toHaveProperty(["professional.deliveryDays"]);
});

test("a changed price changes its marks and those that follow from it", () => {
  const packages = PACKAGES.map((it) => ({ ...it, amountCents: it.amountCents + 10_50 }));
  const plans = PLANS.map((it) => ({ ...it, monthlyCents: it.monthlyCents + 1_00 }));
  expect(catalogFacts({ ...sold, packages, plans })).toMatchObject({
    "starter.price": "£109.50",
    "upgrade.starterToProfessional": "£150",
    "growth.price": "£30",
    "growth.yearlyPrice": "£288",
  });
});
