import { expect, test } from "vitest";
import type { SpanDays } from "@/lib/metrics/closed-spans";
import {
  daysOf,
  hoursOf,
  lastDays,
  previousRange,
  type Range,
  splitRange,
  toldRange,
} from "@/lib/metrics/summary-range";

const range = (from: string, to: string): Range => ({ from: Date.parse(from), to: Date.parse(to) });
const shown = ({ from, to }: Range) =>
  from === to ? "" : `${new Date(from).toISOString().slice(0, 13)}/${new Date(to).toISOString().slice(0, 13)}`;
const shownSplit = (it: Range, closed: Range | null, longest?: SpanDays) => {
  const { hours, spans } = splitRange(it, closed, longest);
  return [...hours.map(shown), ...spans.map((span) => `${span.days}: ${shown(span)}`)];
};

test("a range is read as hours, spans of closed days and hours", () => {
  const closed = range("2026-11-01", "2026-11-20");
  // 2026-11-01 is day 20,758: a span of four begins on the 3rd, one of eight on the 3rd and the 11th.
  expect(shownSplit(range("2026-11-03T05:00Z", "2026-11-21T07:00Z"), closed)).toEqual([
    ...["2026-11-03T05/2026-11-04T00", "2026-11-20T00/2026-11-21T07"],
    ...["1: 2026-11-04T00/2026-11-05T00", "2: 2026-11-05T00/2026-11-07T00", "4: 2026-11-07T00/2026-11-11T00"],
    ...["8: 2026-11-11T00/2026-11-19T00", "1: 2026-11-19T00/2026-11-20T00"],
  ]);
  expect(shownSplit(range("2026-10-01", "2026-11-05"), closed)).toEqual([
    ...["2026-10-01T00/2026-11-01T00", "2: 2026-11-01T00/2026-11-05T00"],
  ]);
  const lately = range("2026-08-20", "2026-11-20");
  expect(shownSplit(range("2026-08-22", "2026-11-20"), lately)).toEqual([
    ...["1: 2026-08-22T00/2026-08-23T00", "16: 2026-08-23T00/2026-09-08T00", "32: 2026-09-08T00/2026-11-11T00"],
    ...["8: 2026-11-11T00/2026-11-19T00", "1: 2026-11-19T00/2026-11-20T00"],
  ]);
  expect(shownSplit(range("2026-08-22", "2026-11-20"), lately, 1)).toEqual(["1: 2026-08-22T00/2026-11-20T00"]);
  const hoursOnly = ["2026-11-03T05/2026-11-04T23"];
  expect(shownSplit(range("2026-11-03T05:00Z", "2026-11-04T23:00Z"), closed)).toEqual(hoursOnly);
  expect(shownSplit(range("2026-11-03T05:00Z", "2026-11-04T23:00Z"), null)).toEqual(hoursOnly);
});

test("the last 24 hours are 24 clock hours with the one that runs", () => {
  expect(shown(lastDays(1, Date.parse("2026-11-22T09:30Z")))).toBe("2026-11-21T10/2026-11-22T10");
  expect(shown(lastDays(1, Date.parse("2026-11-22T09:00Z")))).toBe("2026-11-21T10/2026-11-22T10");
  expect(shown(lastDays(7, Date.parse("2026-11-22T23:59Z")))).toBe("2026-11-16T00/2026-11-23T00");
});

test("before a range of whole days lie as many days of the calendar, before another as many hours", () => {
  // Seven days of London with one of 25 hours, and the seven before.
  const week = range("2026-10-21T23:00Z", "2026-10-29T00:00Z");
  expect(shown(previousRange(week, "Europe/London"))).toBe("2026-10-14T23/2026-10-21T23");
  expect(shown(previousRange(week, "UTC"))).toBe("2026-10-14T22/2026-10-21T23");
});

test("a range has a row a day, and a row an hour when it is two days or less", () => {
  const days = daysOf(range("2026-10-24T12:00Z", "2026-10-26T01:00Z"), "Europe/London");
  expect(days.map((it) => [it.name, new Date(it.from).toISOString().slice(0, 13)])).toEqual([
    ["2026-10-24", "2026-10-24T12"],
    ["2026-10-25", "2026-10-24T23"],
    ["2026-10-26", "2026-10-26T00"],
  ]);
  expect(hoursOf(range("2026-10-24", "2026-10-26"))).toHaveLength(48);
  expect(hoursOf(range("2026-10-24T00:00Z", "2026-10-26T01:00Z"))).toEqual([]);
});

test("of a range of centuries only what was kept is told day by day", () => {
  const kept = range("2026-10-24T12:00Z", "2026-11-22T10:00Z");
  expect(shown(toldRange(range("1970-01-01", "2199-01-01"), kept, "UTC"))).toBe("2026-10-24T00/2026-11-22T10");
  expect(shown(toldRange(range("1970-01-01", "2000-01-01"), kept, "UTC"))).toBe("");
  expect(shown(toldRange(range("2026-01-01", "2026-12-31"), kept, "UTC"))).toBe("2026-01-01T00/2026-12-31T00");
});
