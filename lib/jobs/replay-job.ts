import { db, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { JobView } from "@/lib/jobs/job";
import { moveJobs } from "@/lib/jobs/move-jobs";
import { getJob } from "@/lib/jobs/queries";
import { retryJob } from "@/lib/jobs/retry-job";
import { enqueueWithin } from "@/lib/queue";

/**
 * From the console, for a job of any account: a failed or canceled one runs again from the step that failed, one that waits for a
 * credential tries again now. `actor` is named in its log. Throws what `retryJob` throws.
 */
export async function replayJob(id: string, actor: string): Promise<JobView> {
  const job = await db().job.findUnique({ where: { id }, select: { account: true, pausedFor: true, priority: true } });
  if (!job) throw new AppError("not_found", "There is no such job.");
  if (!job.pausedFor?.startsWith("credential:")) return retryJob(job.account, id, { by: actor });
  const logs = [{ level: "info" as const, message: `Tried again by ${actor}.` }];
  await transaction(async (tx) => {
    const moved = await moveJobs(tx, [{ id, attempt: null, from: ["paused"], to: "queued", logs }]);
    if (moved.size) await enqueueWithin(tx, "jobs", [{ id, priority: job.priority }]);
  });
  return getJob(job.account, id);
}
