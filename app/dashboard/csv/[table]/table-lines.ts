import {
  dailyTable,
  type Kind,
  type MetricTable,
  metricTables,
  VALUE_TABLES,
  type ValueTableKey,
  valueTable,
} from "@/components/dashboard/metric-tables";
import { csvLine } from "@/lib/csv";
import { AppError } from "@/lib/errors";
import { getSummary, listBreakdown, type SummaryQuery } from "@/lib/metrics/queries";

/** More than a spreadsheet shows with pleasure. */
const MOST_VALUES = 10_000;

/** A table of the dashboard as the lines of a file, money in pounds. Throws `not_found` for a table that does not exist. */
export async function* tableLines(key: string, query: SummaryQuery): AsyncGenerator<string> {
  const { corner, columns, rows } = await readTable(key, query);
  yield csvLine([corner, ...columns.map((it) => (it.kind === "pence" ? `${it.label} (GBP)` : it.label))]);
  const cell = (value: number | null, kind: Kind = "count") =>
    value !== null && kind === "pence" ? value / 100 : value;
  yield rows.map((row) => csvLine([row.head, ...row.values.map((it, at) => cell(it, columns[at]?.kind))])).join("");
}

async function readTable(key: string, query: SummaryQuery): Promise<MetricTable> {
  if (isValueTable(key)) {
    const { dimension } = VALUE_TABLES[key];
    return valueTable(key, await listBreakdown({ ...query, dimension, limit: MOST_VALUES }));
  }
  const summary = await getSummary(query);
  const table = [dailyTable(summary), ...metricTables(summary)].find((it) => it.key === key);
  if (!table) throw new AppError("not_found", "There is no such table.");
  return table;
}

function isValueTable(key: string): key is ValueTableKey {
  return Object.hasOwn(VALUE_TABLES, key);
}
