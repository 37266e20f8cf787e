import { z } from "zod";
import { type Connector, defineAction } from "@/lib/connectors/connector";
import { CALL_CENTS } from "@/lib/connectors/prices";
import { cursor, excerpt, line, pageSize, words } from "@/lib/connectors/schema";
import { hasSlack, listSlackChannels, postSlackMessage, slackHost, uploadSlackFile } from "@/lib/slack";

const PRICES = CALL_CENTS.slack;
const channel = z.string().regex(/^[CGD][A-Z0-9]{8,20}$/, "must be a channel's id, such as C0123456789");
const shape = (summary: string) => ({ method: "POST", host: slackHost(), summary });

export const SLACK = {
  title: "Slack",
  needs: ["SLACK_BOT_TOKEN"],
  isConfigured: hasSlack,
  actions: {
    post_message: defineAction({
      input: z.strictObject({
        channel,
        text: words(10_000),
        threadTs: z
          .string()
          .regex(/^\d{10}\.\d{6}$/, "must be a message's ts")
          .optional(),
      }),
      cost: () => PRICES.post_message,
      describe: (it) => shape(`Posts to ${it.channel}: “${excerpt(it.text)}”`),
      run: (it, { signal }) => postSlackMessage(it, signal),
    }),
    list_channels: defineAction({
      input: z.strictObject({ limit: pageSize(200, 100), cursor: cursor.optional() }),
      cost: () => PRICES.list_channels,
      describe: (it) => shape(`Lists up to ${it.limit} channels`),
      run: (it, { signal }) => listSlackChannels(it, signal),
    }),
    upload_file: defineAction({
      input: z.strictObject({
        channel,
        filename: line(120).regex(/^[^/\\]+$/, "must not hold a slash"),
        content: words(150_000),
        title: line(200).optional(),
        comment: words(4_000).optional(),
      }),
      cost: () => PRICES.upload_file,
      describe: (it) => shape(`Uploads ${it.filename} to ${it.channel}`),
      run: (it, { signal }) => uploadSlackFile(it, signal),
    }),
  },
} satisfies Connector;
