import { AppError } from "@/lib/errors";
import { methods, route } from "@/lib/http";
import { privateInput } from "@/lib/support/schema";
import { answerChat } from "../answer-chat";
import { ASK_LIMIT, type Caller, CHAT_BYTES, readCaller } from "../asking";

/** A customer asks about their own account. Who they are comes from their session, or from a program of ours. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: readCaller, limit: ASK_LIMIT, body: privateInput, maxBytes: CHAT_BYTES },
    ({ request, requestId, address, body, who }) => {
      const email = emailOf(who, body.email);
      return answerChat({
        ...{ request, requestId, address, identity: { kind: "customer", email } },
        ...{ text: body.message, conversationToken: body.conversationId },
      });
    },
  ),
});

function emailOf(caller: Caller, named: string | undefined): string {
  if (caller.by === "program") return named ?? refuse("names whose question it is: it is missing");
  if (named !== undefined) return refuse("cannot be named here: it is the one you are signed in with");
  if (caller.by === "session") return caller.email;
  throw new AppError("unauthorized", "Sign in to ask about your own account.");
}

function refuse(message: string): never {
  throw new AppError("invalid", `email ${message}.`, { fields: [{ path: "email", message }] });
}
