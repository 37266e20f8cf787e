import { z } from "zod";
import { engine } from "@/lib/jobs/engine";
import { estimateCost } from "@/lib/jobs/estimate-cost";

export type WorkflowView = {
  name: string;
  title: string;
  description: string;
  payloadSchema: unknown;
  example: unknown;
  estimatedCostCents: number;
};

/** What can be run: the payload as JSON Schema, one that works, and what that one may cost. Calls nobody. */
export function listWorkflows(): WorkflowView[] {
  const using = engine();
  return Object.values(using.workflows).map((workflow) => {
    const { name, title, description, example } = workflow;
    const payloadSchema = z.toJSONSchema(workflow.payload, { io: "input", unrepresentable: "any" });
    return {
      name,
      title,
      description,
      payloadSchema,
      example,
      estimatedCostCents: estimateCost(using, workflow, example).costCents,
    };
  });
}
