import { expect, test } from "vitest";
import { changeWords, figureWords, hourWords, shareWords } from "./metric-words";

test("figures carry their unit, and nothing is a dash", () => {
  expect(figureWords(12_345, "count")).toBe("12,345");
  expect(figureWords(-4_950, "pence")).toBe("-£49.50");
  expect(figureWords(null, "share")).toBe("–");
  expect([0, 0.012, 0.0999, 0.5, 1.5].map(shareWords)).toEqual(["0 %", "1.2 %", "10 %", "50 %", "150 %"]);
});

test("a change says by how much, and never divides by nothing", () => {
  const words = (now: number, before: number | null) => changeWords(now, before, "count");
  expect(words(12, 10)).toBe("+20 %");
  expect(words(7, 10)).toBe("−30 %");
  expect(words(1_001, 1_000)).toBe("±0 %");
  expect(words(10, 10)).toBe("No change");
  expect(words(3, 0)).toBe("None before");
  expect(words(0, 0)).toBe("No change");
  expect(words(3, null)).toBeNull();
  expect(words(5_000, 4)).toBe("4 before");
  expect(changeWords(-300, -200, "pence")).toBe("-£2 before");
});

test("an hour is told in the zone that was asked for", () => {
  expect(hourWords("2026-07-01T22:00:00.000Z", "Europe/London")).toBe("23:00");
  expect(hourWords("2026-07-01T23:00:00.000Z", "Europe/London", true)).toBe("2 Jul, 00:00");
});
