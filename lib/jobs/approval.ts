import type { PlannedCall } from "@/lib/jobs/plan-calls";

/**
 * A step that a person has to allow, behind a one-time link. `open` until it is decided, has expired, or is `void`:
 * the job ended, or its calls are others than those that were shown.
 */
export type ApprovalView = {
  state: "open" | "decided" | "expired" | "void";
  jobId: string;
  account: string;
  workflow: string;
  title: string;
  step: string;
  question: string;
  calls: PlannedCall[];
  costCents: number;
  expiresAt: Date;
  isAllowed: boolean | null;
};
