import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { APPROVAL_LIMIT } from "@/lib/jobs/approval-limit";
import { decideApproval } from "@/lib/jobs/decide-approval";
import { approvalInput } from "@/lib/jobs/schema";

/** The two buttons of /approve/{token}. The link is the proof; opening it decides nothing. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireSameOrigin, limit: APPROVAL_LIMIT, body: approvalInput, types: ["form"], maxBytes: 4 * 1_024 },
    async ({ body: { token, decision } }) => {
      const outcome = await decideApproval(token, decision === "allow");
      if (!outcome.done) throw new AppError("conflict", outcome.reason);
      return seeOther(`/approve/${token}`);
    },
  ),
});
