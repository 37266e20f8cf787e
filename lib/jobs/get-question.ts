import type { ApprovalView } from "@/lib/jobs/approval";
import { approvalLink } from "@/lib/jobs/approval-link";
import { approvalToken } from "@/lib/jobs/approval-token";
import { getApproval } from "@/lib/jobs/get-approval";

/** The question that a message is about, with its link; null once another has taken its place. */
export async function getQuestion(data: unknown): Promise<(ApprovalView & { link: string }) | null> {
  const id = typeof data === "object" && data && "approvalId" in data ? String(data.approvalId) : "";
  const approval = await getApproval(approvalToken(id));
  return approval && { ...approval, link: approvalLink(id) };
}
