// biome-ignore-all lint/a11y/noRedundantRoles: changing display takes the roles from table elements in older browsers
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Column = { key: string; label: ReactNode; align?: "start" | "end" };
export type Row = { key: string; head: ReactNode; cells: readonly ReactNode[] };

/**
 * A table whose first column names the row. On a phone each row becomes a block: its name, then every
 * value beside the name of its column. The roles are written out because changing `display` takes
 * them from the elements.
 *
 * `columns` names the cells after the first; `corner` names the first column.
 */
export function Table({
  caption,
  corner,
  columns,
  rows,
  className,
}: {
  caption: string;
  corner: string;
  columns: readonly Column[];
  rows: readonly Row[];
  className?: string;
}) {
  return (
    <table role="table" className={cn("block w-full text-left md:table md:table-fixed", className)}>
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
        <tr role="row" className="md:table-row">
          <th role="columnheader" scope="col" className={cn(head, "md:pl-0")}>
            <span className="sr-only">{corner}</span>
          </th>
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={cn(head, ends(column))}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block md:table-row-group">
        {rows.map((row) => (
          <tr key={row.key} role="row" className="block border-line border-b py-3 md:table-row md:py-0">
            <th
              role="rowheader"
              scope="row"
              className="block pb-1 font-medium md:table-cell md:py-2.5 md:pr-4 md:font-normal md:text-muted"
            >
              {row.head}
            </th>
            {columns.map((column, at) => (
              <td key={column.key} role="cell" className={cn(cell, ends(column))}>
                <span aria-hidden="true" className="text-muted md:hidden">
                  {column.label}
                </span>
                <span>{row.cells[at]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const head = "border-line border-b px-4 py-2.5 align-bottom font-medium";
const cell = "tabular flex justify-between gap-6 py-0.5 md:table-cell md:h-11 md:px-4 md:py-2.5";

function ends(column: Column): string | false {
  return column.align === "end" && "md:text-right";
}
