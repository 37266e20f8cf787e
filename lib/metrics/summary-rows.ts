import { EVENT_TYPES, type EventType, VISITOR_TYPE } from "@/lib/metrics/event";
import { type Counts, NO_COUNTS, sumCounts } from "@/lib/metrics/summary";
import { STEPS, type TotalsRow } from "@/lib/metrics/summary-statement";

export type Figures = { counts: Counts; visitors: number };

/** The rows of the totals, found by the name of their range, or by the number of their step in time. */
export function totalsOf(rows: readonly TotalsRow[]): {
  of: (range: string) => Figures;
  at: (step: number) => Figures;
} {
  const found = new Map<string, Figures>();
  for (const { name: range, step, type, count } of rows) {
    const name = step === null ? range : `${range} ${step}`;
    const figures = found.get(name) ?? { counts: { ...NO_COUNTS }, visitors: 0 };
    if (type === VISITOR_TYPE) figures.visitors += count;
    else if (isEventType(type)) figures.counts[type] += count;
    found.set(name, figures);
  }
  const figuresOf = (name: string) => found.get(name) ?? { counts: { ...NO_COUNTS }, visitors: 0 };
  return { of: figuresOf, at: (step) => figuresOf(`${STEPS} ${step}`) };
}

export function isEventType(type: string): type is EventType {
  return EVENT_TYPES.some((it) => it === type);
}

/** Steps in time as days: those of the same date together, in their order. */
export function sumByDay<Row extends Figures>(
  rows: readonly Row[],
  dateOf: (row: Row) => string,
): ({ date: string; visitors: number } & Counts)[] {
  return [...Map.groupBy(rows, dateOf)].map(([date, its]) => ({
    date,
    visitors: its.reduce((sum, it) => sum + it.visitors, 0),
    ...sumCounts(its.map((it) => it.counts)),
  }));
}
