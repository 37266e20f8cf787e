import { expect, test } from "vitest";
import { addDays, dateAt, startOfDay, zoneName } from "@/lib/metrics/zone-time";

const startsAt = (date: string, zone: string) => new Date(startOfDay(date, zone)).toISOString();

test.each([
  ["2026-11-22", "UTC", "2026-11-22T00:00:00.000Z"],
  ["2026-07-01", "Europe/London", "2026-06-30T23:00:00.000Z"],
  ["2026-07-01", "+02:00", "2026-06-30T22:00:00.000Z"],
  ["2026-07-01", "-11:00", "2026-07-01T11:00:00.000Z"],
  ["2026-07-01", "Asia/Kolkata", "2026-06-30T18:30:00.000Z"],
  // Days of 23 and of 25 hours.
  ["2026-03-29", "Europe/London", "2026-03-29T00:00:00.000Z"],
  ["2026-03-30", "Europe/London", "2026-03-29T23:00:00.000Z"],
  ["2026-10-25", "Europe/London", "2026-10-24T23:00:00.000Z"],
  ["2026-10-26", "Europe/London", "2026-10-26T00:00:00.000Z"],
  // A day without midnight, and one with two.
  ["2026-03-29", "Asia/Beirut", "2026-03-28T22:00:00.000Z"],
  ["2026-10-25", "Atlantic/Azores", "2026-10-25T00:00:00.000Z"],
])("%s begins in %s at %s", (date, zone, at) => {
  expect(startsAt(date, zone)).toBe(at);
  expect(dateAt(startOfDay(date, zone), zone)).toBe(date);
  expect(dateAt(startOfDay(date, zone) - 1, zone)).toBe(addDays(date, -1));
});

test("a zone has one spelling, and what is none has no name", () => {
  expect(["europe/london", "utc", "+02:00"].map(zoneName)).toEqual(["Europe/London", "UTC", "+02:00"]);
  expect(["Mars/Olympus", "", "+2", "a\0b"].map(zoneName)).toEqual([null, null, null, null]);
});
