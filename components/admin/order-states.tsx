import { cn } from "@/components/ui/cn";
import { type OrderFilter, orderQuery, STATUSES, withFilter } from "@/lib/orders/order-filter";
import type { OrderCounts } from "@/lib/orders/queries";
import { STATUS_WORDS } from "./status-words";

type State = {
  key: string;
  label: string;
  count: number;
  change: Partial<OrderFilter>;
  isHere: boolean;
  isUrgent?: boolean;
};

/** Every state with how many orders stand in it: folders, as an inbox has them. Other filters are kept. */
export function OrderStates({ filter, counts }: { filter: OrderFilter; counts: OrderCounts }) {
  return (
    <nav aria-label="States" className="border-line border-t px-2 py-2 md:mt-2">
      <ul className="flex gap-1 overflow-x-auto md:block md:overflow-visible">
        {statesOf(filter, counts).map(({ key, label, count, change, isHere, isUrgent }) => (
          <li key={key} className="shrink-0">
            <a
              href={`/admin/orders${orderQuery(withFilter(filter, change))}`}
              aria-current={isHere ? "page" : undefined}
              className={cn(
                "flex min-h-9 items-center justify-between gap-3 rounded-sm px-2 text-sm transition-colors hover:bg-sunken",
                isHere ? "bg-sunken font-medium" : "text-muted",
              )}
            >
              {label}
              <span className={cn("tabular text-xs", isUrgent && count > 0 && "font-medium text-fail")}>
                {count.toLocaleString("en-GB")}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function statesOf(filter: OrderFilter, counts: OrderCounts): State[] {
  const { status, due } = filter;
  const none = { status: null, due: null };
  return [
    { key: "all", label: "All", count: counts.all, change: none, isHere: !status && !due },
    {
      ...{ key: "late", label: "Late", count: counts.late, change: { status: null, due: "late" } },
      ...{ isHere: due === "late", isUrgent: true },
    },
    {
      ...{ key: "soon", label: "Nearly late", count: counts.soon, change: { status: null, due: "soon" } },
      isHere: due === "soon",
    },
    ...STATUSES.map((it) => ({
      ...{ key: it, label: STATUS_WORDS[it], count: counts.byStatus[it], change: { status: it, due: null } },
      ...{ isHere: status === it, isUrgent: it === "NEEDS_REVIEW" },
    })),
  ] satisfies State[];
}
