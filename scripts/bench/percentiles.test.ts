import { expect, test } from "vitest";
import { percentiles } from "./percentiles";

test("percentiles are the nearest rank, of any order, and 0 of nothing", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
  expect(percentiles([7.26])).toEqual({ p50: 7.3, p95: 7.3, p99: 7.3, max: 7.3 });
  expect(percentiles([])).toEqual({ p50: 0, p95: 0, p99: 0, max: 0 });
});
