import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDate } from "@/lib/format-date";
import { type DeliveryClock, latenessOf, pauseClock, resumeClock, startClock } from "@/lib/orders/delivery-clock";

const HOUR = 3_600_000;
const at = (iso: string) => new Date(iso);
const later = (from: Date, ms: number) => new Date(from.getTime() + ms);
const start = at("2026-11-20T15:00:00Z");

test("the due date is the elapsed hours after the intake", () => {
  expect(startClock(start, 48)).toEqual({ dueAt: at("2026-11-22T15:00:00Z"), pausedAt: null, pausedLeftSeconds: null });
  expect(startClock(start, null).dueAt).toBeNull();
});

test.each([
  ["back to winter time", "2026-10-24T15:00:00Z", "Saturday 24 October, 16:00", "Monday 26 October, 15:00"],
  ["forward to summer time", "2027-03-27T15:00:00Z", "Saturday 27 March, 15:00", "Monday 29 March, 16:00"],
])("48 hours stay 48 hours when the country goes %s, and are read in UK time", (_, from, fromWords, dueWords) => {
  const { dueAt } = startClock(at(from), 48);
  expect(formatDate(at(from), "long")).toBe(fromWords);
  expect(dueAt && formatDate(dueAt, "long")).toBe(dueWords);
  expect(dueAt && dueAt.getTime() - at(from).getTime()).toBe(48 * HOUR);
});

test("a clock that stands has no due date, and goes on with what was left", () => {
  const paused = pauseClock(startClock(start, 48), later(start, 10 * HOUR));
  expect(paused).toEqual({ dueAt: null, pausedAt: later(start, 10 * HOUR), pausedLeftSeconds: 38 * 3_600 });
  expect(pauseClock(paused, later(start, 20 * HOUR))).toEqual(paused);
  const resumed = resumeClock(paused, later(start, 100 * HOUR));
  expect(resumed).toEqual({ dueAt: later(start, 138 * HOUR), pausedAt: null, pausedLeftSeconds: null });
  expect(resumeClock(resumed, later(start, 101 * HOUR))).toEqual(resumed);
});

test("a question about a late order gives no time as a present", () => {
  const paused = pauseClock(startClock(start, 48), later(start, 50 * HOUR));
  expect(paused.pausedLeftSeconds).toBe(-2 * 3_600);
  expect(resumeClock(paused, later(start, 60 * HOUR)).dueAt).toEqual(later(start, 58 * HOUR));
});

test("a clock that never ran neither stops nor goes on", () => {
  const never: DeliveryClock = { dueAt: null, pausedAt: null, pausedLeftSeconds: null };
  expect(pauseClock(never, start)).toEqual(never);
  expect(resumeClock(never, start)).toEqual(never);
  expect(latenessOf(never, start)).toBe("none");
});

test("whatever is asked and answered when, only the time we did not wait counts", () => {
  const seconds = fc.integer({ min: 0, max: 30 * 86_400 });
  const story = fc.array(fc.record({ work: seconds, wait: seconds }), { maxLength: 12 });
  fc.assert(
    fc.property(story, fc.integer({ min: 1, max: 400 }), (pauses, hours) => {
      let now = start;
      let clock = startClock(now, hours);
      let waited = 0;
      for (const { work, wait } of pauses) {
        now = later(now, work * 1_000);
        clock = pauseClock(clock, now);
        expect(clock.dueAt).toBeNull();
        now = later(now, wait * 1_000);
        clock = resumeClock(clock, now);
        waited += wait;
      }
      expect(clock.dueAt).toEqual(later(start, hours * HOUR + waited * 1_000));
    }),
  );
});

test("late and nearly late stand out", () => {
  const { dueAt } = startClock(start, 48);
  expect(latenessOf({ dueAt }, later(start, 35 * HOUR))).toBe("none");
  expect(latenessOf({ dueAt }, later(start, 36 * HOUR + 1))).toBe("nearly");
  expect(latenessOf({ dueAt }, later(start, 48 * HOUR))).toBe("nearly");
  expect(latenessOf({ dueAt }, later(start, 48 * HOUR + 1))).toBe("late");
});
