import { cn } from "@/components/ui/cn";
import { TICKET_STATUSES, type TicketFilter, type TicketStats } from "@/lib/support/ticket";
import { ticketsHref } from "./ticket-query";
import { TICKET_STATE } from "./ticket-state-words";

/** Every state with how many tickets stand in it: folders, as an inbox has them. Other filters are kept. */
export function TicketStates({ filter, stats }: { filter: TicketFilter; stats: TicketStats }) {
  const { status, due } = filter;
  const states = [
    { key: "all", label: "All", count: stats.total, change: {}, isHere: !status && !due },
    { key: "late", label: "Late", count: stats.late, change: { due: "late" as const }, isHere: due === "late" },
    ...TICKET_STATUSES.map((it) => ({
      ...{ key: it, label: TICKET_STATE[it].word, count: stats[it], change: { status: it } },
      isHere: status === it && !due,
    })),
  ];
  return (
    <nav aria-label="States" className="border-line border-t px-2 py-2 md:mt-2">
      <ul className="flex gap-1 overflow-x-auto md:block md:overflow-visible">
        {states.map(({ key, label, count, change, isHere }) => (
          <li key={key} className="shrink-0">
            <a
              href={ticketsHref(filter, { status: undefined, due: undefined, ...change })}
              aria-current={isHere ? "page" : undefined}
              className={cn(
                "flex min-h-9 items-center justify-between gap-3 rounded-sm px-2 text-sm transition-colors hover:bg-sunken",
                isHere ? "bg-sunken font-medium" : "text-muted",
              )}
            >
              {label}
              <span className={cn("tabular text-xs", key === "late" && count > 0 && "font-medium text-fail")}>
                {count.toLocaleString("en-GB")}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
