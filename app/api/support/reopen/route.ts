import { json, methods, route } from "@/lib/http";
import { reopenConversation } from "@/lib/support/reopen-conversation";
import { reopenInput } from "@/lib/support/schema";
import { CHAT_BYTES, identityOf, readCaller } from "../asking";

const limit = {
  name: "support-reopen",
  perAddress: { points: 10, seconds: 300 },
  global: { points: 600, seconds: 300 },
};

/** It is not solved: the ticket is a person's again. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ guard: readCaller, limit, body: reopenInput, maxBytes: CHAT_BYTES }, async ({ body, who }) => {
    const identity = identityOf(who);
    const { ticketId } = await reopenConversation({ conversationToken: body.conversationId, identity });
    return json({ ticketId, state: "person" });
  }),
});
