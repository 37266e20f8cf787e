import { cn } from "@/components/ui/cn";
import { Money } from "@/components/ui/money";
import type { OrderStatus } from "@/lib/orders/order";
import type { Standing } from "@/lib/orders/standing";
import { LatenessBadge } from "./lateness-badge";
import { RelativeTime } from "./relative-time";
import { StateBadge } from "./state-badge";

export type OrderRow = {
  id: string;
  reference: string;
  name: string;
  email: string;
  status: OrderStatus;
  standing: Standing;
  /** When delivery is due while the clock runs; null else. */
  dueAt: Date | null;
  planName: string;
  amountCents: number;
  currency: string;
  createdAt: Date;
};

/** Orders as an inbox shows mails: one line each, the whole line leads to the order. */
export function OrderRows({ rows, now }: { rows: readonly OrderRow[]; now: Date }) {
  return (
    <ol aria-label="Orders" className="border-line border-t">
      {rows.map((row) => (
        <li
          key={row.id}
          className={cn(
            "relative border-line border-b px-3 py-2 transition-colors focus-within:bg-sunken hover:bg-sunken",
            "grid gap-x-4 gap-y-1 text-sm lg:grid-cols-12 lg:items-center",
            row.standing.lateness === "late" && "border-l-2 border-l-fail",
            row.standing.lateness === "nearly" && "border-l-2 border-l-wait",
          )}
        >
          <div className="min-w-0 lg:col-span-3">
            <a
              href={`/admin/orders/${row.id}`}
              data-row=""
              className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
            >
              {row.name || row.email || "No name"}
            </a>
            <p className="flex gap-2 text-muted text-xs">
              <span className="relative z-1 shrink-0 select-all font-mono">{row.reference}</span>
              <span className="truncate">{row.email}</span>
            </p>
          </div>
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 lg:col-span-4 lg:flex-nowrap">
            <StateBadge status={row.status} standing={row.standing} />
            <LatenessBadge lateness={row.standing.lateness} />
            <span className="min-w-0 text-muted lg:truncate" title={row.standing.sentence}>
              {row.standing.sentence}
            </span>
          </div>
          {/* On a narrow screen the sentence above has room for it. */}
          <p className="hidden truncate lg:col-span-2 lg:block">
            {row.dueAt ? (
              <>
                <span className="text-muted">Due </span>
                <RelativeTime value={row.dueAt} now={now} />
              </>
            ) : null}
          </p>
          <p className="flex min-w-0 justify-between gap-3 lg:col-span-2">
            <span className="truncate">{row.planName}</span>
            <Money cents={row.amountCents} currency={row.currency} />
          </p>
          <p className="truncate text-muted lg:text-right">
            <RelativeTime value={row.createdAt} now={now} />
          </p>
        </li>
      ))}
    </ol>
  );
}
