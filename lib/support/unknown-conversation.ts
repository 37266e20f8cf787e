import { AppError } from "@/lib/errors";

/** The refusal for a conversation that is unknown, malformed or somebody else's: one for all, it tells nothing. */
export function unknownConversation(): AppError {
  const message = "is no conversation that goes on here";
  return new AppError("not_found", "There is no such conversation.", { fields: [{ path: "conversationId", message }] });
}
