// biome-ignore-all lint/a11y/noRedundantRoles: changing display takes the roles from table elements in older browsers
import { cn } from "@/components/ui/cn";
import type { MetricRow, MetricTable } from "./metric-tables";
import { figureWords } from "./metric-words";

type Props = { table: MetricTable; headWords?: (head: string) => string };

/** With more columns than these a phone has no room for names: there they stand above their figures. */
const MOST_BESIDE = 2;
const GRIDS: Record<number, string> = { 3: "grid-cols-3", 4: "grid-cols-4", 5: "grid-cols-5" };

/** A table of figures with a small bar in each row, drawn of its first column: how it stands to the largest. */
export function BarTable({ table, headWords = (head) => head }: Props) {
  const { title, corner, columns, rows, empty } = table;
  if (!rows.length) return <p className="text-muted text-sm">{empty}</p>;
  const largest = Math.max(1, ...rows.filter((it) => !it.isSum).map(lengthOf));
  const isStacked = columns.length > MOST_BESIDE;
  const part = (own: string) => cn(isStacked && own);
  const line = part(`grid ${GRIDS[columns.length]} sm:table-row`);
  const name = part("col-span-full sm:table-cell");
  return (
    <table role="table" className={cn("w-full text-left text-sm", part("block sm:table"))}>
      <caption className="sr-only">{title}</caption>
      <thead role="rowgroup" className={part("block sm:table-header-group")}>
        <tr role="row" className={cn("text-muted text-xs", line)}>
          <th role="columnheader" scope="col" className={cn("pb-1 font-normal", name)}>
            {corner}
          </th>
          {columns.map((column) => (
            <th
              key={column.label}
              role="columnheader"
              scope="col"
              className={cn("whitespace-nowrap pb-1 pl-3 text-right font-normal", part("pl-0 sm:pl-3"))}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={part("block sm:table-row-group")}>
        {rows.map((row) => (
          <tr key={row.head} role="row" className={cn("border-line border-t", line, row.isSum && "font-medium")}>
            <th
              role="rowheader"
              scope="row"
              className={cn("relative h-9 w-full py-1.5", name, row.isSum ? "font-medium" : "font-normal")}
            >
              {row.isSum ? null : <Bar share={lengthOf(row) / largest} />}
              <span className="relative line-clamp-2 px-2 wrap-anywhere">{headWords(row.head)}</span>
            </th>
            {row.values.map((value, at) => (
              <td key={columns[at]?.label} role="cell" className="tabular whitespace-nowrap py-1.5 pl-3 text-right">
                {figureWords(value, columns[at]?.kind ?? "count")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <span
      aria-hidden="true"
      style={{ width: `${Math.min(100, Math.max(0, share * 100)).toFixed(1)}%` }}
      className="absolute inset-y-1 left-0 rounded-sm bg-inform-soft"
    />
  );
}

const lengthOf = ({ values }: MetricRow) => values[0] ?? 0;
