import { db, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { isFinal, type JobView } from "@/lib/jobs/job";
import { moveJobs } from "@/lib/jobs/move-jobs";
import { getJob } from "@/lib/jobs/queries";

const LOOKS = 5;

/**
 * Ends a job of an account: one that waits at once, one that runs within 5 s (its worker reads the wish with its next
 * heartbeat and ends the call). A second time is the same. Throws `not_found`, and `conflict` for one that has ended
 * otherwise.
 */
export async function cancelJob(account: string, id: string): Promise<JobView> {
  const job = await getJob(account, id);
  if (job.status === "canceled") return job;
  if (isFinal(job.status)) throw new AppError("conflict", `The job has ended already: it ${job.status}.`);
  const logs = [{ level: "info" as const, message: "Its cancellation was asked for." }];
  // A worker may take it up, or put it back, between the two.
  for (let look = 0; look < LOOKS; look++) {
    const moved = await transaction((tx) =>
      moveJobs(tx, [{ id, attempt: null, from: ["queued", "paused"], to: "canceled", logs }]),
    );
    if (moved.size) break;
    const asked = await db().$executeRaw`
      UPDATE jobs SET cancel_asked_at = coalesce(cancel_asked_at, app_now()) WHERE id = ${id} AND status = 'running'`;
    if (asked) break;
  }
  return getJob(account, id);
}
