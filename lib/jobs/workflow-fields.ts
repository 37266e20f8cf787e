import { z } from "zod";
import { line } from "@/lib/connectors/schema";

/** What payloads of several workflows hold, as their connectors take it: a wrong id is refused at submission. */
export const slackChannel = z
  .string()
  .regex(/^[CGD][A-Z0-9]{8,20}$/, "must be a channel's id, such as C0123456789")
  .describe("The id of a Slack channel, such as C0123456789");

export const notionId = z
  .string()
  .regex(
    /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i,
    "must be a Notion id, such as 0f8fad5b-d9cb-469f-a165-70867728950e",
  )
  .describe("The id of a Notion database");

export const mailAddress = z.email("must be one e-mail address").max(254);
export const personName = line(120);

/** Stand for what Notion, Slack and Gmail will answer. */
export const PREVIEW_ID = "00000000-0000-4000-8000-000000000000";
