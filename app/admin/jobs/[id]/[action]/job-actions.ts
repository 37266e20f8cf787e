import { CONNECTOR_NAMES } from "@/lib/connectors/connector";
import { AppError } from "@/lib/errors";
import { approvalToken } from "@/lib/jobs/approval-token";
import { cancelJob } from "@/lib/jobs/cancel-job";
import { decideApproval } from "@/lib/jobs/decide-approval";
import { noteOnJob } from "@/lib/jobs/note-on-job";
import type { getJobForAdmin } from "@/lib/jobs/queries";
import { replayJob } from "@/lib/jobs/replay-job";
import { resumePaused } from "@/lib/jobs/resume-paused";
import { DONE, type Outcome } from "@/lib/outcome";

type Job = NonNullable<Awaited<ReturnType<typeof getJobForAdmin>>>;
type Act = (given: { job: Job; actor: string }) => Promise<Outcome>;

const ACTIONS: Record<string, Act> = {
  cancel: async ({ job, actor }) => {
    await cancelJob(job.account, job.job_id);
    await noteOnJob(job.job_id, `Cancelled in the console by ${actor}.`);
    return DONE;
  },
  replay: async ({ job, actor }) => {
    await replayJob(job.job_id, actor);
    return DONE;
  },
  resume: async ({ job, actor }) => {
    const name = /^credential:(.+)$/.exec(job.pausedFor ?? "")?.[1];
    const connector = CONNECTOR_NAMES.find((it) => it === name);
    if (!connector) throw new AppError("conflict", "The job waits for no connector any more. Nothing was changed.");
    await resumePaused(connector);
    await noteOnJob(job.job_id, `Asked in the console to go on, by ${actor}.`);
    return DONE;
  },
  allow: (given) => decide(given, true),
  refuse: (given) => decide(given, false),
};

async function decide({ job, actor }: { job: Job; actor: string }, isAllowed: boolean): Promise<Outcome> {
  const undecided = job.approvals.find((it) => it.decidedAt === null);
  if (!undecided) throw new AppError("conflict", "This was decided before. Nothing was changed.");
  const outcome = await decideApproval(approvalToken(undecided.id), isAllowed);
  if (outcome.done) await noteOnJob(job.job_id, `${isAllowed ? "Allowed" : "Refused"} in the console by ${actor}.`);
  return outcome;
}

/** The action of an address, or null. */
export function findAction(name: string): Act | null {
  return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name] ?? null) : null;
}
