import { createHash } from "node:crypto";
import type { PlannedCall } from "@/lib/jobs/plan-calls";
import { sortedJson } from "@/lib/jobs/sorted-json";

/** What a person allowed: the payload and the exact calls that follow from it. Another one is another hash. */
export function callsHash(payload: unknown, calls: readonly PlannedCall[]): string {
  return createHash("sha256")
    .update(sortedJson([payload, calls]))
    .digest("hex");
}
