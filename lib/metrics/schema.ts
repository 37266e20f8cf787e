import { z } from "zod";
import { isShallow } from "@/lib/is-shallow";
import { type Json, PUBLIC_EVENT_TYPES } from "@/lib/metrics/event";
import { addDays, isWholeHour, startOfDay, zoneName } from "@/lib/metrics/zone-time";

const PAYLOAD_BYTES = 2_048;
const PAYLOAD_DEPTH = 3;

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

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;
const isDate = (text: string) => z.iso.date().safeParse(text).success;
const isInstant = (text: string) => z.iso.datetime({ offset: true }).safeParse(text).success;

/** An end of a range: a date (all of that day belongs to it), or an instant on a whole hour. A plus may have become a space on its way. */
const rangeEnd = z
  .string({ error: "must be given once" })
  .transform((text) => text.replace(/ (?=\d{2}:\d{2}$)/, "+"))
  .refine((text) => isDate(text) || isInstant(text), {
    message: "must be a date such as 2026-11-22 or an instant such as 2026-11-22T09:00:00Z",
    abort: true,
  })
  .refine(
    (text) => isDate(text) || isWholeHour(Date.parse(text)),
    "must be on a whole hour: figures are kept by the hour",
  )
  .refine((text) => {
    const year = Number(text.slice(0, 4));
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }, `must lie between ${FIRST_YEAR} and ${LAST_YEAR}`);

const zone = z.string({ error: "must be given once" }).transform((text, context) => {
  const name = zoneName(text.replace(/^ (?=\d{2}:\d{2}$)/, "+"));
  if (name !== null) return name;
  context.addIssue("must be a time zone such as Europe/London, or an offset such as +02:00");
  return z.NEVER;
});

/** What the figures are asked for: UTC and all time unless something else is said. */
export const summaryInput = z
  .strictObject({ from: rangeEnd.optional(), to: rangeEnd.optional(), zone: zone.default("UTC") })
  .transform((given, context) => {
    const instantOf = (text: string | undefined, daysLater: number) => {
      if (text === undefined) return null;
      return new Date(isDate(text) ? startOfDay(addDays(text, daysLater), given.zone) : text);
    };
    const [from, to] = [instantOf(given.from, 0), instantOf(given.to, 1)];
    if ([from, to].some((it) => it && !isWholeHour(it.getTime()))) {
      context.addIssue({ code: "custom", path: ["zone"], message: "must be a whole number of hours from UTC" });
    } else if (from && to && from >= to) {
      context.addIssue({ code: "custom", path: ["from"], message: "must be before the end of the range" });
    }
    return { from, to, zone: given.zone };
  });
