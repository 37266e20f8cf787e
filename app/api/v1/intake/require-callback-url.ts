import { AppError } from "@/lib/errors";
import { problemOf } from "@/lib/safe-url";

/** Refuses a `callback_url` that could never be somebody else's public https server. Throws `invalid`, naming the field. */
export function requireCallbackUrl(given: string): void {
  const message = problemOf(given);
  if (message)
    throw new AppError("invalid", `callback_url ${message}.`, { fields: [{ path: "callback_url", message }] });
}
