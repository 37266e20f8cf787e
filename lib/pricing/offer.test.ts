import fc from "fast-check";
import { expect, test } from "vitest";
import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { listOfferLines, makeOffer, type Offer, type OfferRefusal, periodCents } from "@/lib/pricing/offer";

function offered(input: Parameters<typeof makeOffer>[0]): Offer {
  const offer = makeOffer(input);
  if ("refused" in offer) throw new Error(offer.message);
  return offer;
}

test.each([
  ["starter", 99_00],
  ["professional", 249_00],
  ["enterprise", 599_00],
])("%s is paid once: %i pence", (plan, amountCents) => {
  expect(offered({ plan })).toMatchObject({
    kind: "package",
    interval: null,
    addons: [],
    amountCents,
    currency: "gbp",
  });
  expect(offered({ plan }).lines).toMatchObject([{ lookupKey: plan, amountCents, interval: null }]);
});

test.each([
  ["growth", 29_00, 278_40],
  ["business", 99_00, 950_40],
  ["enterprise-plan", 299_00, 2_870_40],
])("%s is %i pence a month and %i a year", (plan, month, year) => {
  expect(offered({ plan })).toMatchObject({ kind: "plan", interval: "month", amountCents: month });
  expect(offered({ plan, interval: null }).interval).toBe("month");
  expect(offered({ plan, interval: "year" })).toMatchObject({ interval: "year", amountCents: year });
});

test("add-ons follow the plan's interval, each once", () => {
  const addons = ["priority-support", "sla-99-9", "white-label", "priority-support"];
  expect(offered({ plan: "growth", addons })).toMatchObject({ amountCents: 29_00 + 49_00 + 99_00 + 199_00 });
  const year = offered({ plan: "growth", interval: "year", addons });
  expect(year.amountCents).toBe(278_40 + 470_40 + 950_40 + 1_910_40);
  expect(year.addons).toEqual(["priority-support", "sla-99-9", "white-label"]);
  expect(year.lines.map((it) => it.interval)).toEqual(["year", "year", "year", "year"]);
});

test("twelve months less twenty per cent is a whole number of pence, whatever the price", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (cents) => {
      const year = periodCents(cents, "year");
      expect(Number.isSafeInteger(year)).toBe(true);
      expect(Math.abs(year - cents * 9.6)).toBeLessThanOrEqual(0.5);
      expect(periodCents(cents, "month")).toBe(cents);
    }),
  );
});

test.each<[string, Parameters<typeof makeOffer>[0], OfferRefusal["path"]]>([
  ["an unknown plan", { plan: "platinum" }, "plan"],
  ["no plan", { plan: "" }, "plan"],
  ["a plan in other letters", { plan: "Starter" }, "plan"],
  ["an add-on as a plan", { plan: "white-label" }, "plan"],
  ["a name that every object has", { plan: "constructor" }, "plan"],
  ["a package by the month", { plan: "starter", interval: "month" }, "interval"],
  ["a package with an add-on", { plan: "starter", addons: ["white-label"] }, "addons"],
  ["an unknown add-on", { plan: "growth", addons: ["toString"] }, "addons"],
  ["a plan as an add-on", { plan: "growth", addons: ["business"] }, "addons"],
])("%s is refused, and the field is named", (_, input, path) => {
  expect(makeOffer(input)).toMatchObject({ refused: true, path, message: expect.stringMatching(/\w.*\.$/) });
});

test("a refusal repeats no more than forty letters of what was asked", () => {
  const refused = makeOffer({ plan: "x".repeat(5_000) });
  expect("refused" in refused && refused.message.length).toBeLessThan(100);
});

test("every price has its own lookup key, and every line of every offer is among them", () => {
  const lines = listOfferLines();
  const keys = lines.map((it) => it.lookupKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(PACKAGES.length + 2 * PLANS.length + 2 * ADDONS.length);
  const addons = ADDONS.map((it) => it.id);
  const offers = [
    ...PACKAGES.map((it) => offered({ plan: it.id })),
    ...PLANS.flatMap((it) =>
      (["month", "year"] as const).map((interval) => offered({ plan: it.id, interval, addons })),
    ),
  ];
  for (const line of offers.flatMap((it) => it.lines)) expect(lines).toContainEqual(line);
});
