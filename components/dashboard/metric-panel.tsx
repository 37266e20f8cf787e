import { Panel } from "@/components/admin/panel";
import { BarTable } from "./bar-table";
import { csvHref, type DashboardRange } from "./dashboard-range";
import type { MetricTable } from "./metric-tables";

/** A table with its title, what it means, and the way to its file. */
export function MetricPanel({ table, range }: { table: MetricTable; range: DashboardRange }) {
  const { key, title, about } = table;
  return (
    <Panel id={key} title={title} aside={<CsvLink href={csvHref(range, key)} title={title} />}>
      {about ? <p className="-mt-2 mb-3 text-muted text-xs">{about}</p> : null}
      <BarTable table={table} />
    </Panel>
  );
}

/** The same table as a file. */
export function CsvLink({ href, title }: { href: string; title: string }) {
  return (
    <a href={href} className="inline-flex min-h-6 items-center underline underline-offset-2" download>
      CSV<span className="sr-only"> of {title.toLowerCase()}</span>
    </a>
  );
}
