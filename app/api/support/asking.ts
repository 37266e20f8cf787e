import { getRequestSession, isInternalRequest } from "@/lib/auth";
import { requireSameOrigin } from "@/lib/http";
import type { Limit } from "@/lib/rate-limit";
import type { Identity } from "@/lib/support/identity";

/** What a chat message may weigh. */
export const CHAT_BYTES = 16 * 1_024;

/** Questions of one network and of all together, by either door of the chat. */
export const ASK_LIMIT: Limit = {
  name: "support-ask",
  perAddress: { points: 30, seconds: 60 },
  global: { points: 3_000, seconds: 60 },
};

/** A program of ours, which names the customer itself; a signed-in browser; or nobody we know. */
export type Caller = { by: "program" } | { by: "session"; email: string } | { by: "nobody" };

/** Who calls. Throws `unauthorized` for a wrong secret, `forbidden` for a browser that another site sent. */
export async function readCaller(request: Request): Promise<Caller> {
  if (isInternalRequest(request)) return { by: "program" };
  requireSameOrigin(request);
  const session = await getRequestSession(request);
  return session ? { by: "session", email: session.email } : { by: "nobody" };
}

/** Whose words these are where anybody may write: a session makes a customer, and so does the word of a program of ours. */
export function identityOf(caller: Caller, email?: string): Identity {
  if (caller.by === "session") return { kind: "customer", email: caller.email };
  return caller.by === "program" && email !== undefined ? { kind: "customer", email } : { kind: "visitor" };
}
