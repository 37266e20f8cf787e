import NotFound from "@/app/not-found";
import { AdminShell } from "@/components/admin/admin-shell";
import { DoneNotice } from "@/components/admin/done-notice";
import { Facts, Id } from "@/components/admin/facts";
import { JobActions } from "@/components/admin/job-actions";
import { JobCallbacks } from "@/components/admin/job-callbacks";
import { JobHead } from "@/components/admin/job-head";
import { JobLog } from "@/components/admin/job-log";
import { JobSteps } from "@/components/admin/job-steps";
import { JOB_DONE_WORDS } from "@/components/admin/job-words";
import { JsonBlock } from "@/components/admin/json-block";
import { Panel } from "@/components/admin/panel";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { approvalToken } from "@/lib/jobs/approval-token";
import { getApproval } from "@/lib/jobs/get-approval";
import { getJobForAdmin } from "@/lib/jobs/queries";
import { missing } from "@/lib/missing-page";
import { isPlainText } from "@/lib/plain-text";
import { CURRENCY } from "@/lib/pricing/catalog";

export const metadata = { title: "Job" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function JobPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { email } = await requireAdmin(`/admin/jobs/${encodeURIComponent(id)}`);
  const job = isPlainText(id) ? await getJobForAdmin(id) : null;
  if (!job) return missing(<NotFound />);
  const undecided = job.approvals.find((it) => it.decidedAt === null);
  const [now, asked] = await Promise.all([appNow(), undecided ? getApproval(approvalToken(undecided.id)) : null]);
  const { result, payload, budgetCents, heldCents, costCents, estimatedCostCents, callbackUrl } = job;
  // Where a person is waited for, that comes first.
  const isWaiting = job.status === "paused" || job.status === "failed";
  const actions = (
    <Panel id="actions" title="What to do">
      <JobActions job={job} approval={asked?.state === "open" ? asked : null} />
    </Panel>
  );
  return (
    <AdminShell email={email} here="/admin/jobs">
      <JobHead job={job} now={now} />
      <DoneNotice done={(await searchParams).done} words={JOB_DONE_WORDS} />
      <div className="grid items-start gap-4 xl:grid-cols-3">
        <div className="grid min-w-0 grid-cols-1 gap-4 xl:col-span-2">
          {isWaiting ? actions : null}
          <JobSteps steps={job.steps} now={now} />
          {isWaiting ? null : actions}
          <Panel id="data" title="Sent and given back">
            <JsonBlock label="Payload" value={payload} />
            {result === undefined ? null : <JsonBlock label="Result" value={result} />}
          </Panel>
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <Panel id="facts" title="Facts">
            <Facts
              facts={[
                ["Account", job.account],
                ["Priority", job.priority],
                ["Cost", <Money key="cost" cents={costCents} currency={CURRENCY} />],
                ["Estimated", <Money key="estimate" cents={estimatedCostCents} currency={CURRENCY} />],
                ["Held", <Money key="held" cents={heldCents} currency={CURRENCY} />],
                [
                  "Its own cap",
                  budgetCents === null ? null : <Money key="cap" cents={budgetCents} currency={CURRENCY} />,
                ],
                ["Taken up", job.attempts === 1 ? "once" : `${job.attempts} times`],
                ["Submitted", <DateTime key="created" value={new Date(job.createdAt)} />],
                ["Begun", job.startedAt ? <DateTime key="started" value={new Date(job.startedAt)} /> : null],
                ["Ended", job.finishedAt ? <DateTime key="finished" value={new Date(job.finishedAt)} /> : null],
                ["Id", <Id key="id" value={job.job_id} />],
              ]}
            />
          </Panel>
          {callbackUrl ? <JobCallbacks url={callbackUrl} callbacks={job.callbacks} /> : null}
          <JobLog lines={job.logs} />
        </div>
      </div>
    </AdminShell>
  );
}
