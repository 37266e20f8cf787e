import { z } from "zod";
import { line } from "@/lib/connectors/schema";
import { shorten } from "@/lib/jobs/shorten";
import { defineWorkflow } from "@/lib/jobs/workflow";
import { notionId, slackChannel } from "@/lib/jobs/workflow-fields";

/** Of a row, as Notion tells it: its columns under their names, one of which is the title, and its address. */
const title = z.object({ type: z.literal("title"), title: z.array(z.object({ plain_text: z.string() })) });
const row = z.object({ url: z.string().optional(), properties: z.record(z.string(), z.unknown()).default({}) });
const listing = z.object({ results: z.array(row) });
const MOST_LINES = 20;

function titleOf({ properties }: z.output<typeof row>): string {
  const found = Object.values(properties).flatMap((it) => title.safeParse(it).data?.title ?? []);
  return found.map((it) => it.plain_text).join("") || "Untitled";
}

/** What stands in a Notion database, said once on Slack; nothing is said where there is nothing. */
export const dailyDigest = defineWorkflow({
  name: "daily-digest",
  title: "Daily digest",
  description:
    "Reads the rows of a Notion database and posts them to Slack as one list. Posts nothing when it is empty.",
  payload: z.strictObject({
    databaseId: notionId,
    channel: slackChannel,
    heading: line(200).default("Open today"),
  }),
  example: { databaseId: "0f8fad5b-d9cb-469f-a165-70867728950e", channel: "C0123456789", heading: "Open leads" },
  steps: (flow) =>
    flow
      .call("rows", {
        connector: "notion",
        action: "query_database",
        input: ({ payload: it }) => ({ databaseId: it.databaseId, limit: MOST_LINES }),
        output: listing,
        preview: { results: [{ url: "https://www.notion.so/", properties: {} }] },
      })
      .condition("has-rows", ({ done }) => done.rows.results.length > 0)
      .compute("digest", ({ payload: it, done }) => ({
        text: shorten(
          [it.heading, ...done.rows.results.map((row) => `• ${titleOf(row)}${row.url ? ` ${row.url}` : ""}`)].join(
            "\n",
          ),
          9_000,
        ),
      }))
      .call("message", {
        connector: "slack",
        action: "post_message",
        input: ({ payload: it, done }) => ({ channel: it.channel, text: done.digest.text }),
        output: z.object({ channel: z.string(), ts: z.string() }),
        preview: { channel: "C0123456789", ts: "0000000000.000000" },
      }),
});
