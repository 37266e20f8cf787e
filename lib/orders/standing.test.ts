import fc from "fast-check";
import { expect, test } from "vitest";
import { OrderStatus } from "@/lib/generated/prisma/enums";
import { startClock } from "@/lib/orders/delivery-clock";
import type { SoldAs } from "@/lib/orders/order";
import { deliveryLateness, type Side, type StandingOrder, standingOf } from "@/lib/orders/standing";

const NOW = new Date("2026-11-24T09:00:00Z");
const DUE = new Date("2026-11-26T17:00:00Z");
const sold = (it: Partial<SoldAs> = {}) => ({ kind: "package", deliveryHours: 48, ...it }) as SoldAs;
const order = (it: Partial<StandingOrder>): StandingOrder => ({
  ...{ status: "IN_PROGRESS", soldAs: sold(), reviewReason: null, paidAt: NOW, dueAt: null, pausedAt: null },
  ...{ pausedLeftSeconds: null, deliveredAt: null, supportUntil: null, ...it },
});
const says = (it: Partial<StandingOrder>, now = NOW, side: Side = "customer") =>
  standingOf(order(it), now, side).sentence;
const hoursBefore = (at: Date, hours: number) => new Date(at.getTime() - hours * 3_600_000);

test("the customer reads what we do and when it is due", () => {
  expect(standingOf(order({ dueAt: DUE }), NOW)).toEqual({
    sentence: "We are building. Due Thursday 26 November, 17:00.",
    tone: "inform",
    lateness: "none",
  });
});

// Elapsed hours, read in UK time: over a change of the clocks the hour on the wall moves, the promise does not.
test.each([
  ["before the clocks go back", "2026-10-23T16:00:00Z", "Sunday 25 October, 16:00"],
  ["over the night they go back", "2026-10-24T00:30:00Z", "Monday 26 October, 00:30"],
  ["on the day they went back", "2026-10-25T01:30:00Z", "Tuesday 27 October, 01:30"],
  ["before the clocks go forward", "2026-03-27T17:00:00Z", "Sunday 29 March, 18:00"],
  ["over the night they go forward", "2026-03-28T23:30:00Z", "Tuesday 31 March, 00:30"],
  ["in summer", "2026-07-01T08:00:00Z", "Friday 3 July, 09:00"],
])("48 hours from an intake %s are due in UK time", (_, completeAt, words) => {
  const { dueAt } = startClock(new Date(completeAt), 48);
  expect(says({ dueAt }, new Date(completeAt))).toBe(`We are building. Due ${words}.`);
});

test("late is late from the first second, on both sides", () => {
  const [just, after] = [new Date(DUE), new Date(DUE.getTime() + 1_000)];
  expect(deliveryLateness(order({ dueAt: DUE }), just)).toBe("nearly");
  expect(standingOf(order({ dueAt: DUE }), after)).toMatchObject({
    sentence: "We are building. We are late: it was due Thursday 26 November, 17:00.",
    ...{ tone: "fail", lateness: "late" },
  });
  expect(says({ dueAt: DUE }, hoursBefore(DUE, -3.5), "admin")).toBe(
    "Being built. Late by 3 hours: was due Thursday 26 November, 17:00.",
  );
});

test.each([
  [48, 12.1, "none"],
  [48, 11.9, "nearly"],
  [96, 19.3, "none"],
  [96, 19.1, "nearly"],
  [168, 33.7, "none"],
  [168, 33.5, "nearly"],
  [24, 11.9, "nearly"],
  [null, 12.1, "none"],
  [null, 11.9, "nearly"],
])("of %s promised hours %s are left: %s late", (deliveryHours, left, lateness) => {
  const it = order({ dueAt: DUE, soldAs: sold({ deliveryHours }) });
  expect(deliveryLateness(it, hoursBefore(DUE, left))).toBe(lateness);
});

test("the team is told what is left before it is late, the customer is not worried", () => {
  const at = hoursBefore(DUE, 7.5);
  expect(standingOf(order({ dueAt: DUE }), at, "admin")).toEqual({
    sentence: "Being built. Due Thursday 26 November, 17:00, 7 hours left.",
    ...{ tone: "wait", lateness: "nearly" },
  });
  expect(standingOf(order({ dueAt: DUE }), at).tone).toBe("inform");
});

test("while the clock stands nobody is late, and both sides know who waits for whom", () => {
  const paused = { pausedAt: hoursBefore(NOW, 72), pausedLeftSeconds: 30 * 3_600 };
  expect(standingOf(order(paused), NOW)).toMatchObject({ tone: "wait", lateness: "none" });
  expect(says(paused)).toContain("We need an answer from you");
  expect(says(paused, NOW, "admin")).toBe(
    "Waits for the customer's answer for 3 days. 30 hours of delivery time left.",
  );
  expect(says({ ...paused, pausedLeftSeconds: -3_600 }, NOW, "admin")).toContain("Late by 1 hour when it was asked");
});

test("after hand-over: since when, and until when there is support", () => {
  const delivered = { status: "DONE", deliveredAt: DUE, dueAt: DUE } as const;
  const until = new Date("2026-12-03T17:00:00Z");
  const later = new Date("2026-12-04T09:00:00Z");
  expect(says({ ...delivered, supportUntil: until }, hoursBefore(DUE, -1))).toBe(
    "Handed over on Thursday 26 November, 17:00. Support until 3 December 2026.",
  );
  expect(says({ ...delivered, supportUntil: until }, later)).toContain("Support ended on 3 December 2026.");
  expect(standingOf(order(delivered), later).lateness).toBe("none");
  expect(says({ status: "IN_PROGRESS", deliveredAt: DUE, dueAt: until }, later, "admin")).toContain(
    "A change is being made.",
  );
  expect(says({ status: "DONE", soldAs: sold({ kind: "plan" }) })).toBe("Your plan is open.");
});

test("a wish for a change is not late by the date that was met long ago", () => {
  const asked = order({ status: "REVISION", dueAt: DUE, deliveredAt: DUE });
  expect(standingOf(asked, hoursBefore(DUE, -200), "admin").lateness).toBe("none");
});

test("a review names its reason to the team and not to the customer", () => {
  const review = { status: "NEEDS_REVIEW", reviewReason: "Paid £98 instead of £99" } as const;
  expect(says(review, NOW, "admin")).toBe("Needs a review: Paid £98 instead of £99.");
  expect(says(review)).not.toContain("£98");
});

test("every state has one sentence for each side, whatever its moments are", () => {
  const moment = fc.option(fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }), {
    nil: null,
  });
  const any = fc.record({
    status: fc.constantFrom(...Object.values(OrderStatus)),
    ...{ paidAt: moment, dueAt: moment, pausedAt: moment, deliveredAt: moment, supportUntil: moment },
    pausedLeftSeconds: fc.option(fc.integer({ min: -1e6, max: 1e6 }), { nil: null }),
    soldAs: fc.constantFrom(sold(), sold({ kind: "plan", deliveryHours: null })),
  });
  fc.assert(
    fc.property(any, fc.constantFrom<Side>("customer", "admin"), (it, side) => {
      const { sentence, lateness } = standingOf(order(it), NOW, side);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|Invalid|\d-\d/);
      if (lateness !== "none") expect(["INTAKE_COMPLETE", "IN_PROGRESS"]).toContain(it.status);
    }),
    { numRuns: 500 },
  );
});
