import { SPAN_DAYS, type SpanDays } from "@/lib/metrics/closed-spans";
import { addDays, DAY_MS, dateAt, HOUR_MS, isWholeHour, startOfDay } from "@/lib/metrics/zone-time";

/** From an instant to another one, which is not part of it; both on whole hours. In milliseconds. */
export type Range = { from: number; to: number };

/** The days of which metric_days is whole, without a gap: from one to another, which is not one of them. */
export type ClosedDays = Range | null;

/** Days that are read as spans of so many each; `from` is the first one's first. */
export type Spans = Range & { days: SpanDays };

/** A range as it is read: what lies within closed UTC days from spans of them, the hours at its edges as such. */
export type Split = { hours: Range[]; spans: Spans[] };

/** Cuts a range so that as little as can be is read: as much as possible from spans of closed days, none above `longest`. */
export function splitRange({ from, to }: Range, closed: ClosedDays, longest: SpanDays = 64): Split {
  const first = Math.max(Math.ceil(from / DAY_MS) * DAY_MS, closed?.from ?? to);
  const end = Math.min(Math.floor(to / DAY_MS) * DAY_MS, closed?.to ?? from);
  if (first >= end) return { hours: [{ from, to }], spans: [] };
  const hours = [
    { from, to: first },
    { from: end, to },
  ].filter((it) => it.from < it.to);
  return { hours, spans: spansOf({ from: first, to: end }, SPAN_DAYS.indexOf(longest)) };
}

/** Whole days as the longest spans that fit, the shorter ones before and after them. */
function spansOf({ from, to }: Range, at: number): Spans[] {
  const days = SPAN_DAYS[at];
  if (!days || from >= to) return [];
  const first = Math.ceil(from / (days * DAY_MS)) * days * DAY_MS;
  const end = Math.floor(to / (days * DAY_MS)) * days * DAY_MS;
  if (first >= end) return spansOf({ from, to }, at - 1);
  return [
    ...spansOf({ from, to: first }, at - 1),
    { days, from: first, to: end },
    ...spansOf({ from: end, to }, at - 1),
  ];
}

/** So many times 24 whole clock hours, the one that `now` is in included. */
export function lastDays(days: number, now: number): Range {
  const to = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
  return { from: to - days * DAY_MS, to };
}

/** The range just before, as long: in days of the calendar where it is made of whole days, else in hours. */
export function previousRange({ from, to }: Range, zone: string): Range {
  const [first, last] = [dateAt(from, zone), dateAt(to, zone)];
  if (startOfDay(first, zone) === from && startOfDay(last, zone) === to) {
    const days = (Date.parse(last) - Date.parse(first)) / DAY_MS;
    const before = startOfDay(addDays(first, -days), zone);
    if (isWholeHour(before)) return { from: before, to: from };
  }
  return { from: from - (to - from), to: from };
}

/** One row of a table over time: what it is called, and the instant it begins at. */
export type Step = { name: string; from: number };

/** The days of the zone that a range touches; the first one begins where the range does. */
export function daysOf({ from, to }: Range, zone: string): Step[] {
  const steps: Step[] = [];
  for (let name = dateAt(from, zone), at = from; at < to; ) {
    steps.push({ name, from: at });
    name = addDays(name, 1);
    at = startOfDay(name, zone);
  }
  return steps;
}

const LONGEST_HOURLY = 48;

/** The hours of a range of two days or less, none of a longer one. */
export function hoursOf({ from, to }: Range): Step[] {
  const hours = (to - from) / HOUR_MS;
  if (hours > LONGEST_HOURLY) return [];
  return Array.from({ length: hours }, (_, at) => {
    const start = from + at * HOUR_MS;
    return { name: new Date(start).toISOString(), from: start };
  });
}

const LONGEST_DAILY_MS = 800 * DAY_MS;

/** The part of a range that is told day by day: all of it, or of a very long one what lies between the first and the last event. */
export function toldRange(range: Range, kept: Range, zone: string): Range {
  if (range.to - range.from <= LONGEST_DAILY_MS) return range;
  const from = Math.min(Math.max(range.from, startOfDay(dateAt(kept.from, zone), zone)), range.to);
  return { from, to: Math.max(from, Math.min(range.to, kept.to)) };
}
