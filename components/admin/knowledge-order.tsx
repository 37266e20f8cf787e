import { cn } from "@/components/ui/cn";
import type { GapFilter } from "@/lib/support/list-knowledge-gaps";
import { knowledgeHref } from "./knowledge-query";

const ORDERS = [
  { sort: "newest", label: "Newest first" },
  { sort: "repeated", label: "Most repeated first" },
] as const;

/** In which order the questions stand. */
export function KnowledgeOrder({ filter }: { filter: GapFilter }) {
  return (
    <nav aria-label="Order" className="flex flex-wrap gap-1">
      {ORDERS.map(({ sort, label }) => (
        <a
          key={sort}
          href={knowledgeHref(filter, { sort })}
          aria-current={filter.sort === sort ? "true" : undefined}
          className={cn(
            "flex min-h-11 items-center rounded-sm px-3 text-sm transition-colors hover:bg-sunken",
            filter.sort === sort ? "bg-sunken font-medium" : "text-muted",
          )}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
