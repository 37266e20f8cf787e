import { methods, requireSameOrigin, route } from "@/lib/http";
import { publicInput } from "@/lib/support/schema";
import { answerChat } from "../answer-chat";
import { ASK_LIMIT, CHAT_BYTES } from "../asking";

/** Anybody asks. Nothing of anybody's account is known here, signed in or not. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireSameOrigin, limit: ASK_LIMIT, body: publicInput, maxBytes: CHAT_BYTES },
    ({ request, requestId, address, body }) =>
      answerChat({
        ...{ request, requestId, address, identity: { kind: "visitor" } },
        ...{ text: body.message, conversationToken: body.conversationId },
      }),
  ),
});
