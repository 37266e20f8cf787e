import { createHash } from "node:crypto";
import { z } from "zod";
import { composeMail } from "@/lib/connectors/compose-mail";
import { type Connector, defineAction } from "@/lib/connectors/connector";
import { CALL_CENTS } from "@/lib/connectors/prices";
import { cursor, excerpt, line, pageSize, words } from "@/lib/connectors/schema";
import { mailDomain } from "@/lib/env";
import { gmailHost, hasGmail, listGmailLabels, listGmailMessages, sendGmail } from "@/lib/gmail";

const PRICES = CALL_CENTS.gmail;
/** One address and nothing else: a comma or a line break would add more. */
const oneAddress = z.email("must be one e-mail address").max(254);
const shape = (method: string, summary: string) => ({ method, host: gmailHost(), summary });

export const GMAIL = {
  title: "Gmail",
  needs: ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "GOOGLE_REFRESH_TOKEN"],
  isConfigured: hasGmail,
  actions: {
    list_labels: defineAction({
      input: z.strictObject({}),
      cost: () => PRICES.list_labels,
      describe: () => shape("GET", "Lists the mailbox's labels"),
      run: (_, { signal }) => listGmailLabels(signal),
    }),
    list_messages: defineAction({
      input: z.strictObject({
        query: line(500).optional(),
        labelIds: z
          .array(z.string().regex(/^[\w-]{1,225}$/, "must be a label's id"))
          .max(20)
          .optional(),
        limit: pageSize(100, 20),
        pageToken: cursor.optional(),
      }),
      cost: () => PRICES.list_messages,
      describe: (it) =>
        shape("GET", `Lists up to ${it.limit} messages${it.query ? ` for “${excerpt(it.query)}”` : ""}`),
      run: (it, { signal }) => listGmailMessages(it, signal),
    }),
    send_email: defineAction({
      input: z.strictObject({
        to: oneAddress,
        subject: line(300),
        text: words(100_000),
        replyTo: oneAddress.optional(),
      }),
      cost: () => PRICES.send_email,
      describe: (it) => shape("POST", `Sends a mail to ${it.to}: “${excerpt(it.subject)}”`),
      run: (it, { signal, idempotencyKey }) => {
        // Gmail takes no key; the same Message-ID lets the receiver see that a repeated mail is the same.
        const mark = createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 40);
        return sendGmail(composeMail({ ...it, messageId: `${mark}@${mailDomain()}` }), signal);
      },
    }),
  },
} satisfies Connector;
