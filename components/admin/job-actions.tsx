import { Button } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import type { AdminJob } from "@/lib/jobs/queries";
import { CURRENCY } from "@/lib/pricing/catalog";
import { Folded } from "./folded";

type Call = { step: string; connector: string; summary: string; costCents: number };
export type OpenApproval = { question: string; calls: readonly Call[]; costCents: number };

/** What can be done to a job where it stands; each asks once, with what will happen. */
export function JobActions({ job, approval }: { job: AdminJob; approval: OpenApproval | null }) {
  const { status, pausedFor } = job;
  const connector = /^credential:(.+)$/.exec(pausedFor ?? "")?.[1];
  const isOpen = status === "queued" || status === "running" || status === "paused";
  return (
    <div>
      {approval ? <Approve id={job.job_id} approval={approval} /> : null}
      {connector ? (
        <Folded title={`Ask ${connector} again`} isOpen help="All jobs that wait for this connector go on.">
          <JobForm id={job.job_id} action="resume" words="Let them go on" />
        </Folded>
      ) : null}
      {status === "failed" || status === "canceled" ? (
        <Folded
          title="Run it again"
          isOpen={status === "failed"}
          help="From the step that failed. What succeeded is not repeated, and what the rest may cost is reserved again."
        >
          <JobForm id={job.job_id} action="replay" words="Run it again" />
        </Folded>
      ) : null}
      {isOpen ? (
        <Folded
          title="Cancel this job"
          help="It ends here. A call that is under way is ended; what was called already stays done. What is left of the reserved cost goes back."
        >
          <JobForm id={job.job_id} action="cancel" words="Cancel the job" look="danger" />
        </Folded>
      ) : null}
      {status === "succeeded" ? <p className="text-muted text-sm">Nothing is left to do.</p> : null}
    </div>
  );
}

function Approve({ id, approval }: { id: string; approval: OpenApproval }) {
  return (
    <Folded title="Allow or refuse what follows" isOpen help={approval.question}>
      <ul className="mb-4 list-disc space-y-1 pl-5 text-sm">
        {approval.calls.map((it) => (
          <li key={it.step} className="wrap-anywhere">
            {it.connector}: {it.summary} (<Money cents={it.costCents} currency={CURRENCY} />)
          </li>
        ))}
      </ul>
      <p className="mb-4 text-sm">
        Together <Money cents={approval.costCents} currency={CURRENCY} />, and nothing else is called.
      </p>
      <div className="flex flex-wrap gap-3">
        <JobForm id={id} action="allow" words="Allow the calls" look="primary" />
        <JobForm id={id} action="refuse" words="Refuse and end the job" />
      </div>
    </Folded>
  );
}

type FormProps = { id: string; action: string; words: string; look?: "primary" | "danger" };

/** A plain form that posts one action, without JavaScript. */
function JobForm({ id, action, words, look }: FormProps) {
  return (
    <form method="post" action={`/admin/jobs/${encodeURIComponent(id)}/${action}`}>
      <Button type="submit" look={look ?? "quiet"}>
        {words}
      </Button>
    </form>
  );
}
