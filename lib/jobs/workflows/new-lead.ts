import { z } from "zod";
import { words } from "@/lib/connectors/schema";
import { shorten } from "@/lib/jobs/shorten";
import { defineWorkflow } from "@/lib/jobs/workflow";
import { mailAddress, notionId, PREVIEW_ID, personName, slackChannel } from "@/lib/jobs/workflow-fields";

/** Somebody asked for something: a page to work on, the team told, and a first answer. */
export const newLead = defineWorkflow({
  name: "new-lead",
  title: "New lead",
  description:
    "Keeps a lead as a page in Notion, tells the team on Slack with its link, and answers the lead by Gmail.",
  payload: z.strictObject({
    name: personName.describe("Who asked"),
    email: mailAddress.describe("Where the answer goes"),
    message: words(5_000).describe("What they wrote"),
    databaseId: notionId,
    channel: slackChannel,
    reply: words(5_000)
      .default("Thank you for writing. We have your message and will answer within one working day.")
      .describe("What they are answered"),
  }),
  example: {
    name: "Ada Example",
    email: "ada@example.com",
    message: "Can you connect our shop to our books?",
    databaseId: "0f8fad5b-d9cb-469f-a165-70867728950e",
    channel: "C0123456789",
  },
  steps: (flow) =>
    flow
      .call("page", {
        connector: "notion",
        action: "create_page",
        input: ({ payload: it }) => ({
          parent: { databaseId: it.databaseId },
          title: it.name,
          text: `${it.email}\n\n${it.message}`,
        }),
        output: z.object({ pageId: z.string(), url: z.string().optional() }),
        preview: { pageId: PREVIEW_ID, url: "https://www.notion.so/" },
      })
      .call("message", {
        connector: "slack",
        action: "post_message",
        input: ({ payload: it, done }) => ({
          channel: it.channel,
          text: [`New lead: ${it.name} (${it.email})`, shorten(it.message, 2_000), done.page.url]
            .filter(Boolean)
            .join("\n"),
        }),
        output: z.object({ channel: z.string(), ts: z.string() }),
        preview: { channel: "C0123456789", ts: "0000000000.000000" },
      })
      .call("answer", {
        connector: "gmail",
        action: "send_email",
        input: ({ payload: it }) => ({
          to: it.email,
          subject: `We have your message, ${it.name}`,
          text: it.reply,
        }),
        output: z.object({ id: z.string() }),
        preview: { id: "0000000000000000" },
      }),
});
