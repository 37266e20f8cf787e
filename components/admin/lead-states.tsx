import { cn } from "@/components/ui/cn";
import { LEAD_STATES } from "@/lib/leads/lead";
import { type LeadFilter, type LeadStats, leadQuery } from "@/lib/leads/lead-filter";
import { LEAD_STATE } from "./lead-words";

/** Every state with how many leads stand in it. The search is kept. */
export function LeadStates({ filter, stats }: { filter: LeadFilter; stats: LeadStats }) {
  const states = [
    { key: "all", label: "All", count: stats.total, state: undefined },
    ...LEAD_STATES.map((it) => ({ key: it, label: LEAD_STATE[it].word, count: stats[it], state: it })),
  ];
  return (
    <nav aria-label="States" className="border-line border-t px-2 py-2 md:mt-2">
      <ul className="flex gap-1 overflow-x-auto md:block md:overflow-visible">
        {states.map(({ key, label, count, state }) => (
          <li key={key} className="shrink-0">
            <a
              href={`/admin/leads${leadQuery({ ...filter, state })}`}
              aria-current={filter.state === state ? "page" : undefined}
              className={cn(
                "flex min-h-9 items-center justify-between gap-3 rounded-sm px-2 text-sm transition-colors hover:bg-sunken",
                filter.state === state ? "bg-sunken font-medium" : "text-muted",
              )}
            >
              {label}
              <span className="tabular text-xs">{count.toLocaleString("en-GB")}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
