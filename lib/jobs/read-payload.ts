import { AppError } from "@/lib/errors";
import { isShallow } from "@/lib/is-shallow";
import type { Workflow } from "@/lib/jobs/workflow";

const DEEPEST = 32;

/** The payload as its workflow reads it. Throws `invalid`, naming each field below `payload`. */
export function readPayload(workflow: Workflow, payload: unknown): unknown {
  if (!isShallow(payload, DEEPEST)) {
    const message = `is nested deeper than ${DEEPEST} levels`;
    throw new AppError("invalid", `The payload ${message}.`, { fields: [{ path: "payload", message }] });
  }
  const read = workflow.payload.safeParse(payload);
  if (read.success) return read.data;
  const fields = read.error.issues.map((issue) => ({
    path: ["payload", ...issue.path].map(String).join("."),
    message: issue.message,
  }));
  const named = fields.map((it) => `${it.path}: ${it.message}`).join("; ");
  throw new AppError("invalid", `The payload does not fit the workflow ${workflow.name}. ${named}`, { fields });
}
