import { AppError } from "@/lib/errors";
import type { Engine } from "@/lib/jobs/engine";
import type { Workflow } from "@/lib/jobs/workflow";

/** The workflow of a name. Throws `invalid`, naming those there are. */
export function requireWorkflow({ workflows }: Engine, name: string): Workflow {
  const found = Object.hasOwn(workflows, name) ? workflows[name] : undefined;
  if (found) return found;
  const message = `is none of: ${Object.keys(workflows).join(", ")}`;
  throw new AppError("invalid", `workflow ${message}.`, { fields: [{ path: "workflow", message }] });
}
