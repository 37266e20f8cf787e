import { z } from "zod";
import { type Json, PUBLIC_EVENT_TYPES } from "@/lib/metrics/event";

const PAYLOAD_BYTES = 2_048;
const PAYLOAD_DEPTH = 3;

/** Not deeper than so many levels; looks no deeper itself, whatever was sent. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((it) => isShallow(it, levels - 1));
}

const payload = z
  .custom<{ [key: string]: Json }>(
    (it) => typeof it === "object" && it !== null && !Array.isArray(it),
    "must be an object",
  )
  .refine((it) => isShallow(it, PAYLOAD_DEPTH), `may be at most ${PAYLOAD_DEPTH} levels deep`)
  .refine(
    (it) => !isShallow(it, PAYLOAD_DEPTH) || Buffer.byteLength(JSON.stringify(it)) <= PAYLOAD_BYTES,
    `may be at most ${PAYLOAD_BYTES / 1_024} kB`,
  );

/** What a browser says of a visit. */
export const trackInput = z.strictObject({
  type: z.enum(PUBLIC_EVENT_TYPES, { error: `must be one of ${PUBLIC_EVENT_TYPES.join(", ")}` }),
  path: z.string("must be a text").max(2_048, "may be at most 2,048 characters").optional(),
  referrer: z.string("must be a text").max(2_048, "may be at most 2,048 characters").optional(),
  email: z.email("must be an e-mail address").max(254, "is too long").optional(),
  payload: payload.optional(),
});
export type TrackInput = z.infer<typeof trackInput>;
