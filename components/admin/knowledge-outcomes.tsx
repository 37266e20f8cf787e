import { cn } from "@/components/ui/cn";
import type { GapFilter, GapOutcome } from "@/lib/support/list-knowledge-gaps";
import { knowledgeHref } from "./knowledge-query";
import { OUTCOME_WORDS } from "./knowledge-words";

const SHOWN: readonly (GapOutcome | undefined)[] = [undefined, "unanswered", "refused", "escalated"];

/** What became of a question: folders, as the other lists have them. The order of the list is kept. */
export function KnowledgeOutcomes({ filter }: { filter: GapFilter }) {
  return (
    <nav aria-label="Outcomes" className="border-line border-t px-2 py-2 md:mt-2">
      <ul className="flex gap-1 overflow-x-auto md:block md:overflow-visible">
        {SHOWN.map((outcome) => (
          <li key={outcome ?? "all"} className="shrink-0">
            <a
              href={knowledgeHref(filter, { outcome })}
              aria-current={filter.outcome === outcome ? "page" : undefined}
              className={cn(
                "flex min-h-9 items-center rounded-sm px-2 text-sm transition-colors hover:bg-sunken",
                filter.outcome === outcome ? "bg-sunken font-medium" : "text-muted",
              )}
            >
              {outcome ? OUTCOME_WORDS[outcome].word : "All"}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
