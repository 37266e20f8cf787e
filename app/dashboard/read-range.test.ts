import { expect, test } from "vitest";
import { readRange } from "./read-range";

const NOW = new Date("2026-11-22T13:24:00Z");
const queryOf = (words: Record<string, string>) => {
  const read = readRange(words, NOW);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return { ...read.range, since: read.query.from?.toISOString(), until: read.query.to?.toISOString() };
};

test("the usual ranges are so many times 24 clock hours, the one we are in included", () => {
  expect(queryOf({})).toMatchObject({ range: "30d", zone: "Europe/London", until: "2026-11-22T14:00:00.000Z" });
  expect(queryOf({ range: "24h" })).toMatchObject({
    since: "2026-11-21T14:00:00.000Z",
    until: "2026-11-22T14:00:00.000Z",
  });
  expect(queryOf({ range: "90d" })).toMatchObject({ since: "2026-08-24T14:00:00.000Z" });
  expect(queryOf({ range: "all" })).toMatchObject({ since: undefined, until: undefined });
});

test("two dates are whole days of their zone, both of them shown", () => {
  expect(queryOf({ from: "2026-07-01", to: "2026-07-02", zone: "Europe/London" })).toEqual({
    ...{ range: "custom", from: "2026-07-01", to: "2026-07-02", zone: "Europe/London" },
    ...{ since: "2026-06-30T23:00:00.000Z", until: "2026-07-02T23:00:00.000Z" },
  });
  expect(queryOf({ range: "custom", from: "2026-07-01", to: "" })).toMatchObject({ range: "custom", until: undefined });
  expect(queryOf({ range: "7d", from: "2026-07-01", to: "" })).toMatchObject({ range: "7d", from: "" });
});

test("what is no range is told by its word", () => {
  for (const [name, value] of [
    ["range", "year"],
    ["from", "1 July"],
    ["to", "2026-13-01"],
    ["zone", "Nowhere"],
    ["sort", "new"],
  ] as const) {
    expect(readRange({ range: "custom", [name]: value }, NOW)).toMatchObject({ faults: [{ path: name }] });
  }
});
