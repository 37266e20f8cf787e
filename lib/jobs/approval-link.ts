import { appUrl } from "@/lib/env";
import { approvalToken } from "@/lib/jobs/approval-token";

/** The one-time link of a question. */
export function approvalLink(approvalId: string): string {
  return `${appUrl()}/approve/${approvalToken(approvalId)}`;
}
