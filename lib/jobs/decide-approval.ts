import { db, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type Engine, engine } from "@/lib/jobs/engine";
import { getApproval } from "@/lib/jobs/get-approval";
import { moveJobs } from "@/lib/jobs/move-jobs";
import { DONE, type Outcome, refused } from "@/lib/outcome";
import { enqueue } from "@/lib/queue";

const WHY_NOT = {
  decided: "This was decided before.",
  expired: "This link has expired, and the job has ended without the calls.",
  void: "What would be called is no longer what this link showed, or the job has ended. Nothing was called.",
};

/**
 * Allows or refuses the calls that a link shows, once. A refusal ends the job. Refused in words when it was decided, has
 * expired, or no longer shows what would be called. Throws `not_found` for a link we never gave out.
 */
export async function decideApproval(token: string, isAllowed: boolean, using: Engine = engine()): Promise<Outcome> {
  const approval = await getApproval(token, using);
  if (!approval) throw new AppError("not_found", "There is nothing here.");
  if (approval.state !== "open") return refused(WHY_NOT[approval.state]);
  const { position, callsHash } = await db().jobApproval.findUniqueOrThrow({ where: { id: approval.id } });
  const isDone = await transaction(async (tx) => {
    const decided = await tx.$executeRaw`
      UPDATE job_approvals SET decided_at = app_now(), is_allowed = ${isAllowed}
      WHERE id = ${approval.id}::uuid AND decided_at IS NULL AND expires_at > app_now() AND calls_hash = ${callsHash}`;
    if (!decided) return false;
    const { step, jobId: id } = approval;
    const error = { code: "approval_denied", message: "Somebody was asked and refused the calls.", step };
    const moved = await moveJobs(tx, [
      isAllowed
        ? {
            ...{ id, attempt: null, from: ["paused"], to: "queued", isWell: true },
            steps: [{ position, name: step, status: "succeeded", output: { isAllowed, callsHash } }],
            logs: [{ level: "info", message: `${step}: allowed.` }],
          }
        : {
            ...{ id, attempt: null, from: ["paused"], to: "failed", error },
            steps: [{ position, name: step, status: "failed", error }],
            logs: [{ level: "warn", message: `${step}: refused.` }],
          },
    ]);
    if (!moved.size) throw new AppError("conflict", "The job has ended meanwhile.");
    if (isAllowed) await enqueue(tx, "jobs", id);
    return true;
  });
  return isDone ? DONE : refused(WHY_NOT.decided);
}
