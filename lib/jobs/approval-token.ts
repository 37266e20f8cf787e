import { deriveToken } from "@/lib/secrets";

/** What the one-time link of a question carries; derived from HASH_KEY, stored nowhere. */
export function approvalToken(approvalId: string): string {
  return deriveToken("job-approval", approvalId);
}
