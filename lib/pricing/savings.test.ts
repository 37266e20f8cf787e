import { expect, test } from "vitest";
import { savingsOf } from "@/lib/pricing/savings";

test("three hours a week at £25, four fifths of them saved, pay £249 back in a little over four weeks", () => {
  expect(savingsOf({ hoursPerWeek: 3, hourCents: 25_00, sharePercent: 80, priceCents: 249_00 })).toEqual({
    hoursPerMonth: 10.4,
    centsPerMonth: 260_00,
    paybackWeeks: 4.2,
  });
});

test("what saves nothing is never paid back", () => {
  const chore = { hoursPerWeek: 3, hourCents: 25_00, sharePercent: 80, priceCents: 99_00 };
  for (const nothing of [{ hoursPerWeek: 0 }, { hourCents: 0 }, { sharePercent: 0 }]) {
    expect(savingsOf({ ...chore, ...nothing })).toEqual({
      hoursPerMonth: nothing.hourCents === 0 ? 10.4 : 0,
      centsPerMonth: 0,
      paybackWeeks: null,
    });
  }
});
