import { AppError } from "@/lib/errors";
import { json, methods, route } from "@/lib/http";
import type { Limit } from "@/lib/rate-limit";
import { getConversation } from "@/lib/support/get-conversation";
import { mayRead } from "@/lib/support/identity";
import { conversationToken, findConversation } from "@/lib/support/queries";
import { unknownConversation } from "@/lib/support/unknown-conversation";
import { identityOf, readCaller } from "../asking";

/** An open widget asks every few seconds. */
const limit: Limit = {
  name: "support-conversation",
  perAddress: { points: 180, seconds: 60 },
  global: { points: 12_000, seconds: 60 },
};

/**
 * A conversation as its visitor sees it. Its id is named in a header, since paths are logged; `after` is the number of
 * the last message that is known already.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: readCaller, limit }, async ({ request, who }) => {
    const found = await findConversation(request.headers.get("x-conversation-id") ?? "");
    if (!found) throw unknownConversation();
    if (who.by !== "program" && !mayRead(found, identityOf(who)))
      throw new AppError("unauthorized", "Sign in with the address that this conversation belongs to.");
    const conversation = await getConversation(found, readAfter(request));
    return json({ conversationId: conversationToken(found.id), ...conversation });
  }),
});

function readAfter(request: Request): bigint | undefined {
  const after = new URL(request.url).searchParams.get("after");
  if (after === null) return undefined;
  if (/^\d{1,18}$/.test(after)) return BigInt(after);
  const message = "is not the number of a message";
  throw new AppError("invalid", `after ${message}.`, { fields: [{ path: "after", message }] });
}
