import { expect, test } from "vitest";
import { type MetricsSummary, NO_COUNTS } from "@/lib/metrics/summary";
import { chartSteps } from "./chart-steps";

type Days = { from: string; to: string; zone?: string; daily?: string[]; hourly?: string[] };
function summaryOf({ from, to, zone = "UTC", daily = [], hourly = [] }: Days): Parameters<typeof chartSteps>[0] {
  const one = { visitors: 2, ...NO_COUNTS, page_view: 3 };
  return {
    range: { from, to, zone },
    daily: daily.map((date) => ({ date, ...one })),
    hourly: hourly.map((at) => ({ at, ...one })),
  } satisfies Pick<MetricsSummary, "range" | "daily" | "hourly">;
}
const dates = (first: string, count: number) =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(first) + at * 86_400_000).toISOString().slice(0, 10));

test("days that the range cuts are told apart from whole ones", () => {
  const cut = { from: "2026-11-01T14:00:00.000Z", to: "2026-11-03T14:00:00.000Z", daily: dates("2026-11-01", 3) };
  expect(chartSteps(summaryOf(cut)).map((it) => it.isPart)).toEqual([true, false, true]);
  const whole = { from: "2026-06-30T23:00:00.000Z", to: "2026-07-02T23:00:00.000Z", daily: dates("2026-07-01", 2) };
  expect(chartSteps(summaryOf({ ...whole, zone: "Europe/London" })).map((it) => it.isPart)).toEqual([false, false]);
});

test("two days or less are told by the hour, in the zone's time", () => {
  const hourly = ["2026-07-01T11:00:00.000Z"];
  const range = { from: "2026-07-01T11:00:00.000Z", to: "2026-07-01T12:00:00.000Z", zone: "Europe/London" };
  expect(chartSteps(summaryOf({ ...range, hourly }))).toEqual([
    { label: "12:00", exact: "1 Jul, 12:00", visitors: 2, views: 3, isPart: false },
  ]);
});

test("more days than can be told apart are weeks, and none is lost", () => {
  const year = { from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z", daily: dates("2025-01-01", 365) };
  const steps = chartSteps(summaryOf(year));
  expect(steps).toHaveLength(53);
  expect(steps.reduce((sum, it) => sum + it.views, 0)).toBe(365 * 3);
  expect(steps.at(-1)?.isPart).toBe(true);
  expect(new Set(steps.map((it) => it.exact)).size).toBe(53);
});
