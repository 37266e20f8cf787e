import { z } from "zod";
import { line, words } from "@/lib/connectors/schema";
import { shorten } from "@/lib/jobs/shorten";
import { defineWorkflow } from "@/lib/jobs/workflow";
import { slackChannel } from "@/lib/jobs/workflow-fields";

/** The model says what a message is about, and the channel hears of those that matter. */
export const triageMessage = defineWorkflow({
  name: "triage-message",
  title: "Triage a message",
  description:
    "Sorts a message into one of your labels with the model, and posts it to Slack when the label is one to tell.",
  payload: z.strictObject({
    message: words(10_000),
    labels: z.array(line(80)).min(2).max(20),
    tell: z.array(line(80)).max(20).describe("The labels that the channel hears of"),
    channel: slackChannel,
  }),
  example: {
    message: "The checkout shows an error since this morning.",
    labels: ["urgent", "question", "praise"],
    tell: ["urgent"],
    channel: "C0123456789",
  },
  steps: (flow) =>
    flow
      .call("label", {
        connector: "openai",
        action: "classify",
        input: ({ payload: it }) => ({ text: it.message, labels: it.labels }),
        output: z.object({ label: z.string() }),
        preview: { label: "(a label)" },
      })
      .condition("is-to-tell", ({ payload: it, done }) => it.tell.includes(done.label.label))
      .call("message", {
        connector: "slack",
        action: "post_message",
        input: ({ payload: it, done }) => ({
          channel: it.channel,
          text: `${done.label.label}: ${shorten(it.message, 2_000)}`,
        }),
        output: z.object({ channel: z.string(), ts: z.string() }),
        preview: { channel: "C0123456789", ts: "0000000000.000000" },
      }),
});
