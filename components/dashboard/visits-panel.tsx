import { Panel } from "@/components/admin/panel";
import type { MetricsSummary } from "@/lib/metrics/summary";
import { BarTable } from "./bar-table";
import { chartSteps } from "./chart-steps";
import { csvHref, type DashboardRange } from "./dashboard-range";
import { CsvLink } from "./metric-panel";
import { dailyTable } from "./metric-tables";
import { hourWords, longDayWords } from "./metric-words";
import { VisitsChart } from "./visits-chart";

/** The chart, and the same figures as a table for whoever wants them exact, or cannot see a chart. */
export function VisitsPanel({ summary, range }: { summary: MetricsSummary; range: DashboardRange }) {
  const table = dailyTable(summary);
  const isHourly = summary.hourly.length > 0;
  const { zone } = summary.range;
  return (
    <Panel id="visits" title="Visits" aside={<CsvLink href={csvHref(range, table.key)} title={table.title} />}>
      <p className="-mt-2 mb-3 flex flex-wrap gap-x-4 text-sm">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="size-3 bg-line-strong" />
          Views
        </span>
        <span className="flex items-center gap-2 text-inform">
          <span aria-hidden="true" className="h-0.5 w-4 bg-inform" />
          Visitors
        </span>
        {isHourly ? null : <span className="text-muted">Paler: a part of a day</span>}
      </p>
      <VisitsChart steps={chartSteps(summary)} label="Views and visitors over time; the table below has every value" />
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center text-sm underline underline-offset-4">
          {table.title}, as a table
        </summary>
        <BarTable table={table} headWords={(head) => (isHourly ? hourWords(head, zone, true) : longDayWords(head))} />
      </details>
    </Panel>
  );
}
