import { requireKnownOrigin } from "@/lib/cors";
import { AppError } from "@/lib/errors";
import { invalidFields, parseJson } from "@/lib/http-body";
import { readEvent } from "@/lib/metrics/read-event";
import { requireWithinCap } from "@/lib/metrics/require-within-cap";
import { trackInput } from "@/lib/metrics/schema";
import { trackEvent } from "@/lib/metrics/track-event";

/** The same for both doors: the route handler, and server.ts' own before Next (track-door.ts). */
export const TRACK_PATH = "/api/v1/metrics/track";
export const TRACK_MAX_BYTES = 8 * 1_024;
export const TRACK_ANSWER = '{"status":"ok"}';
export const TRACK_HEADERS: Readonly<Record<string, string>> = {
  "content-type": "application/json",
  "cache-control": "no-store",
};

type Ask = {
  headers: Pick<Headers, "get">;
  address: string;
  /** The body to its end, or `too_large`. */
  read: (maxBytes: number) => Promise<Uint8Array>;
};

/**
 * Takes one event of a browser; returns when it is committed, or when its sender asked for nothing to be kept. Throws
 * whatever a door describes as a problem.
 */
export async function answerTrack({ headers, address, read }: Ask): Promise<void> {
  requireKnownOrigin(headers);
  requireWithinCap(address);
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" && type !== "text/plain") {
    throw new AppError("unsupported", "Send application/json or text/plain.");
  }
  const parsed = trackInput.safeParse(parseJson(await read(TRACK_MAX_BYTES)));
  if (!parsed.success) throw invalidFields(parsed.error);
  if (headers.get("dnt") === "1" || headers.get("sec-gpc") === "1") return;
  await trackEvent(await readEvent(parsed.data, { headers, address }));
}
