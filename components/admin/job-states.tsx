import { cn } from "@/components/ui/cn";
import { JOB_STATUSES } from "@/lib/jobs/job";
import { type JobWords, jobsHref } from "./job-query";
import { JOB_STATE } from "./job-words";

type Counts = { queueDepth: number; running: number; paused: number; failed: number };

/** Every state, with how many jobs stand in those that somebody may have to look after. The search is kept. */
export function JobStates({ filter, counts }: { filter: JobWords; counts: Counts }) {
  const known: Record<string, number> = {
    queued: counts.queueDepth,
    running: counts.running,
    paused: counts.paused,
    failed: counts.failed,
  };
  const states = [
    { key: "all", label: "All", status: undefined },
    ...JOB_STATUSES.map((it) => ({ key: it, label: JOB_STATE[it].word, status: it })),
  ];
  return (
    <nav aria-label="States" className="border-line border-t px-2 py-2 md:mt-2">
      <ul className="flex gap-1 overflow-x-auto md:block md:overflow-visible">
        {states.map(({ key, label, status }) => (
          <li key={key} className="shrink-0">
            <a
              href={jobsHref({ ...filter, status })}
              aria-current={filter.status === status ? "page" : undefined}
              className={cn(
                "flex min-h-9 items-center justify-between gap-3 rounded-sm px-2 text-sm transition-colors hover:bg-sunken",
                filter.status === status ? "bg-sunken font-medium" : "text-muted",
              )}
            >
              {label}
              {known[key] === undefined ? null : (
                <span className="tabular text-xs">{known[key].toLocaleString("en-GB")}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
