import type { DashboardRange } from "./dashboard-range";
import { MetricPanel } from "./metric-panel";
import type { MetricTable } from "./metric-tables";

/** The tables: the first two side by side, the others in two columns of about the same length. */
export function MetricPanels({ tables, range }: { tables: readonly MetricTable[]; range: DashboardRange }) {
  const panelOf = (table: MetricTable) => <MetricPanel key={table.key} table={table} range={range} />;
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2">{tables.slice(0, 2).map(panelOf)}</div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {inTwoColumns(tables.slice(2)).map((column) => (
          <div key={column[0]?.key} className="min-w-0 space-y-4">
            {column.map(panelOf)}
          </div>
        ))}
      </div>
    </>
  );
}

/** What a panel is long besides its rows. */
const FRAME_ROWS = 4;

function inTwoColumns(tables: readonly MetricTable[]): MetricTable[][] {
  const [left, right] = [
    { length: 0, tables: [] as MetricTable[] },
    { length: 0, tables: [] as MetricTable[] },
  ];
  for (const table of tables) {
    const shorter = right.length < left.length ? right : left;
    shorter.tables.push(table);
    shorter.length += table.rows.length + FRAME_ROWS;
  }
  return [left.tables, right.tables];
}
