import { AdminShell } from "@/components/admin/admin-shell";
import { BudgetsPanel } from "@/components/admin/budgets-panel";
import { ConnectorsPanel } from "@/components/admin/connectors-panel";
import { DoneNotice } from "@/components/admin/done-notice";
import { jobsHref } from "@/components/admin/job-query";
import { JobRows } from "@/components/admin/job-rows";
import { JobSearch } from "@/components/admin/job-search";
import { JobStates } from "@/components/admin/job-states";
import { JobStats } from "@/components/admin/job-stats";
import { JOB_DONE_WORDS } from "@/components/admin/job-words";
import { ListKeys } from "@/components/admin/list-keys";
import { NoJobs } from "@/components/admin/no-jobs";
import { PageLinks } from "@/components/admin/page-links";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { connectorHealth } from "@/lib/connectors/registry";
import { getJobsOverview, listAllJobs } from "@/lib/jobs/queries";
import { WORKFLOWS } from "@/lib/jobs/registry";
import { WrongFilter } from "../wrong-filter";
import { parseJobFilter } from "./job-filter";

export const metadata = { title: "Jobs" };

const JOBS_A_PAGE = 50;

type Words = Record<string, string | string[] | undefined>;

export default async function JobsPage({ searchParams }: { searchParams: Promise<Words> }) {
  const words = await searchParams;
  const { email } = await requireAdmin("/admin/jobs", words);
  const parsed = parseJobFilter(words);
  const isWrong = "faults" in parsed;
  const filter = isWrong ? {} : parsed;
  const [now, overview, { jobs, nextCursor }] = await Promise.all([
    appNow(),
    getJobsOverview(),
    listAllJobs({ ...filter, limit: JOBS_A_PAGE }),
  ]);
  const shell = { email, here: "/admin/jobs", rail: <JobStates filter={filter} counts={overview} /> } as const;
  if (isWrong) {
    return (
      <AdminShell {...shell}>
        <WrongFilter title="Jobs" href="/admin/jobs" all="Show all jobs" faults={parsed.faults} />
      </AdminShell>
    );
  }
  return (
    <AdminShell {...shell}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Jobs</h1>
        <ListKeys noun="job" />
      </div>
      <DoneNotice done={words.done} words={JOB_DONE_WORDS} />
      <JobStats overview={overview} />
      <div className="grid items-start gap-6 xl:grid-cols-3">
        <div className="min-w-0 xl:col-span-2">
          <JobSearch filter={filter} workflows={Object.values(WORKFLOWS)} />
          <div className="mt-6">{jobs.length ? <JobRows jobs={jobs} now={now} /> : <NoJobs filter={filter} />}</div>
          <PageLinks
            previous={filter.cursor ? { href: jobsHref(filter), words: "Newest" } : null}
            next={nextCursor ? { href: jobsHref(filter, nextCursor), words: "Older" } : null}
          />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <BudgetsPanel budgets={overview.budgets} />
          <ConnectorsPanel connectors={connectorHealth()} />
        </div>
      </div>
    </AdminShell>
  );
}
