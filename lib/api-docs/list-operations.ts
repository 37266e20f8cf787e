import { connectorOperations } from "@/lib/api-docs/connector-operations";
import { jobOperations } from "@/lib/api-docs/job-operations";
import type { Operation } from "@/lib/api-docs/operation";
import { siteOperations } from "@/lib/api-docs/site-operations";
import { userOperations } from "@/lib/api-docs/user-operations";

/** Every call under /api/v1, in the order in which they are read. A test compares it with the routes there are. */
export function listOperations(): Operation[] {
  return [...jobOperations(), ...connectorOperations(), ...userOperations(), ...siteOperations()];
}
