import { EVENT_TYPES } from "@/lib/metrics/event";
import { type Counts, countsOf, NO_COUNTS, type ValueCounts } from "@/lib/metrics/summary";
import type { BreakdownRow } from "@/lib/metrics/summary-statement";

/** What is told by value. */
export const BREAKDOWNS = [
  ...(["path", "referrer", "source", "medium", "campaign", "country", "device", "label", "bot"] as const),
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** What the events without a value are called, where they are shown. */
const WITHOUT: Partial<Record<Breakdown, string>> = {
  referrer: "direct",
  source: "direct",
  country: "unknown",
  device: "unknown",
};

/** The rows of what was asked for by dimension, the most seen first. */
export function breakdownsOf<Of extends Breakdown>(
  rows: readonly BreakdownRow[],
  dimensions: readonly Of[],
): Record<Of, ValueCounts[]> {
  const byDimension = Map.groupBy(rows, (it) => it.dimension);
  const all = sumOf(byDimension.get("all") ?? []);
  const lists = dimensions.map((dimension) => {
    const own = byDimension.get(dimension) ?? [];
    const values = own.flatMap((it) => (it.value === null ? [] : { value: it.value, ...countsOf(it) }));
    const name = WITHOUT[dimension];
    return [dimension, name === undefined ? values : withRest(values, name, minus(all, sumOf(own)))] as const;
  });
  return Object.fromEntries(lists) as Record<Of, ValueCounts[]>;
}

/** The same rows under the name of what they tell. */
export function namedRows<Name extends string>(name: Name, rows: readonly ValueCounts[]) {
  return rows.map(({ value, ...counts }) => ({ [name]: value, ...counts }) as Record<Name, string> & Counts);
}

/** All of a value's events, whatever their type. */
export function countOf(counts: Counts): number {
  return EVENT_TYPES.reduce((sum, type) => sum + counts[type], 0);
}

/** The sum of a dimension, which is a row of its own. */
function sumOf(rows: readonly BreakdownRow[]): Counts {
  return rows.find((it) => it.value === null) ?? NO_COUNTS;
}

function minus(whole: Counts, part: Counts): Counts {
  const rest = { ...NO_COUNTS };
  for (const type of EVENT_TYPES) rest[type] = whole[type] - part[type];
  return rest;
}

function withRest(values: readonly ValueCounts[], name: string, rest: Counts): ValueCounts[] {
  if (countOf(rest) === 0) return [...values];
  const others = values.filter((it) => it.value !== name);
  const named = values.find((it) => it.value === name) ?? { value: name, ...NO_COUNTS };
  const whole: ValueCounts = { ...minus(named, minus(NO_COUNTS, rest)), value: name };
  return [...others, whole].sort((a, b) => b.page_view - a.page_view || countOf(b) - countOf(a));
}
