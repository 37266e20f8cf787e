import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import type { AdminJob } from "@/lib/jobs/queries";
import { CURRENCY } from "@/lib/pricing/catalog";
import { JOB_STATE, pausedWords } from "./job-words";
import { RelativeTime } from "./relative-time";

/** Jobs as lines: what and whose, where it stands and why, what it cost, when. The whole line leads to the job. */
export function JobRows({ jobs, now }: { jobs: readonly AdminJob[]; now: Date }) {
  return (
    <ol aria-label="Jobs" className="border-line border-t">
      {jobs.map((job) => (
        <li
          key={job.job_id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-3 py-2 text-sm transition-colors focus-within:bg-sunken hover:bg-sunken lg:grid-cols-12 lg:items-center"
        >
          <div className="min-w-0 lg:col-span-5">
            <a
              href={`/admin/jobs/${job.job_id}`}
              data-row=""
              className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
            >
              {job.workflow}
            </a>
            <p className="flex gap-2 text-muted text-xs">
              <span className="truncate">{job.account}</span>
              <span className="relative z-1 truncate select-all font-mono">{job.job_id}</span>
            </p>
          </div>
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 lg:col-span-4">
            <Badge tone={JOB_STATE[job.status].tone}>{JOB_STATE[job.status].word}</Badge>
            <span className="min-w-0 truncate text-muted text-xs">{whyWords(job)}</span>
          </div>
          <p className="flex justify-between gap-x-4 text-muted lg:col-span-3 lg:grid lg:grid-cols-2">
            <Money cents={job.costCents} currency={CURRENCY} />
            <span className="lg:text-right">
              <RelativeTime value={new Date(job.createdAt)} now={now} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function whyWords({ status, pausedFor, error, steps }: AdminJob): string {
  if (pausedFor) return pausedWords(pausedFor);
  if (status === "failed" && error) return error.code;
  const done = steps.filter((it) => it.status === "succeeded" || it.status === "skipped").length;
  return status === "running" || status === "queued" ? `${done} of ${steps.length} steps` : "";
}
