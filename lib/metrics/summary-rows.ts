import { countsOf, type Figures, NO_COUNTS, sumCounts } from "@/lib/metrics/summary";
import { STEPS, type TotalsRow } from "@/lib/metrics/summary-statement";

/** The rows of the totals, found by the name of their range, or by the number of their step in time. */
export function totalsOf(rows: readonly TotalsRow[]): {
  of: (range: string) => Figures;
  at: (step: number) => Figures;
} {
  const found = new Map(rows.map((it) => [keyOf(it.name, it.step), it]));
  const figuresOf = (key: string) => {
    const row = found.get(key) ?? { ...NO_COUNTS, visitors: 0 };
    return { ...countsOf(row), visitors: row.visitors };
  };
  return { of: (range) => figuresOf(keyOf(range, null)), at: (step) => figuresOf(keyOf(STEPS, step)) };
}

function keyOf(range: string, step: number | null): string {
  return `${range} ${step}`;
}

/** Steps in time as days: those of the same date together, in their order. */
export function sumByDay<Row extends Figures>(
  rows: readonly Row[],
  dateOf: (row: Row) => string,
): ({ date: string } & Figures)[] {
  return [...Map.groupBy(rows, dateOf)].map(([date, its]) => ({
    date,
    visitors: its.reduce((sum, it) => sum + it.visitors, 0),
    ...sumCounts(its),
  }));
}
