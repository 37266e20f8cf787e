import { z } from "zod";
import { defineWorkflow } from "@/lib/jobs/workflow";

/** Calls nobody and costs nothing: tells a developer that key, worker and callback work. */
export const ping = defineWorkflow({
  name: "ping",
  title: "Ping",
  description: "Gives back what it was sent. Calls nobody and costs nothing: to try a key, a callback and the waiting.",
  payload: z.strictObject({ message: z.string().max(500).default("pong") }),
  example: { message: "Hello" },
  steps: (flow) => flow.compute("echo", ({ payload }) => ({ message: payload.message })),
});
