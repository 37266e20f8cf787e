import { Badge } from "@/components/ui/badge";
import type { AdminJob } from "@/lib/jobs/queries";
import { JOB_STATE, pausedWords } from "./job-words";
import { RelativeTime } from "./relative-time";

/** What it is and where it stands, in one sentence. */
export function JobHead({ job, now }: { job: AdminJob; now: Date }) {
  const { word, tone } = JOB_STATE[job.status];
  return (
    <div className="mb-6">
      <p className="mb-2 text-sm">
        <a href="/admin/jobs" className="inline-flex min-h-9 items-center underline underline-offset-2">
          All jobs
        </a>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 text-xl wrap-anywhere">{job.workflow}</h1>
        <span className="select-all font-mono text-muted text-sm wrap-anywhere">{job.job_id}</span>
        <Badge tone={tone}>{word}</Badge>
      </div>
      <p className="mt-1 text-muted">
        <Standing job={job} now={now} />
      </p>
    </div>
  );
}

function Standing({ job, now }: { job: AdminJob; now: Date }) {
  const { status, pausedFor, error, finishedAt } = job;
  if (pausedFor) return `It ${pausedWords(pausedFor)}.`;
  if (status === "failed" && error) {
    return (
      <span className="font-medium text-fail">
        {error.step ? `${error.step}: ` : ""}
        {error.message}
      </span>
    );
  }
  const runAt = new Date(job.runAt);
  if (status === "queued" && runAt > now) {
    return (
      <>
        Goes on <RelativeTime value={runAt} now={now} />.
      </>
    );
  }
  if (status === "queued") return "Waits for a worker.";
  if (status === "running") return `Worker ${job.worker ?? "unknown"} has it.`;
  return finishedAt ? (
    <>
      Ended <RelativeTime value={new Date(finishedAt)} now={now} />.
    </>
  ) : null;
}
