import { after } from "next/server";
import { runsInlineWorker } from "@/lib/env";
import { json, methods, route, seeOther } from "@/lib/http";
import { bodyType } from "@/lib/http-body";
import { limitRequest } from "@/lib/rate-limit";
import { escalateConversation } from "@/lib/support/escalate-conversation";
import { escalateInput } from "@/lib/support/schema";
import { deliverDue } from "@/start-up";
import { identityOf, readCaller } from "../asking";

const limit = {
  name: "support-escalate",
  perAddress: { points: 10, seconds: 300 },
  global: { points: 600, seconds: 300 },
};
/** Tickets under one e-mail address, whoever types it. */
const mailboxLimit = {
  name: "support-escalate-mailbox",
  perAddress: { points: 20, seconds: 3_600 },
  global: { points: 6_000, seconds: 3_600 },
};
const DELIVER_MS = 8_000;

/** Somebody wants a person: from the chat as JSON, from /contact as a plain form. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: readCaller, limit, body: escalateInput, types: ["json", "form"] },
    async ({ request, body, who }) => {
      const { email, message: text, name, conversationId: conversationToken } = body;
      await limitRequest(mailboxLimit, email);
      // Where no worker runs, the mail and the alert are delivered from here.
      if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
      const identity = identityOf(who, email);
      const done = await escalateConversation({ email, text, name, conversationToken, identity });
      const { ticketId, words: message, conversationId } = done;
      if (bodyType(request) === "form") return seeOther(`/contact/sent?ticket=${ticketId}`);
      return json({ status: "ok", ticketId, message, conversationId }, { status: 201 });
    },
  ),
});
