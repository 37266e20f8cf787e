import { AppError } from "@/lib/errors";
import { isShallow } from "@/lib/is-shallow";

const LARGEST_BYTES = 200_000;
const DEEPEST = 64;

/** Refuses a payload over 200 kB before anything reads it. One nested too deep to be measured is refused by its workflow. */
export function requireSmallPayload(payload: unknown): void {
  if (!isShallow(payload, DEEPEST) || Buffer.byteLength(JSON.stringify(payload)) <= LARGEST_BYTES) return;
  throw new AppError("too_large", "The payload may be at most 200 kB.");
}
