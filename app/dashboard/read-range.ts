import { z } from "zod";
import { type DashboardRange, DEFAULT_RANGE, RANGE_NAMES, RANGES } from "@/components/dashboard/dashboard-range";
import type { FieldError } from "@/lib/errors";
import { invalidFields } from "@/lib/http-body";
import type { SummaryQuery } from "@/lib/metrics/queries";
import { summaryInput } from "@/lib/metrics/schema";
import { lastDays } from "@/lib/metrics/summary-range";

const date = z.string("must be given once").regex(/^(|\d{4}-\d{2}-\d{2})$/, "must be a date");
const schema = z.strictObject({
  range: z.enum(RANGE_NAMES, `must be one of ${RANGE_NAMES.join(", ")}`).optional(),
  from: date.default(""),
  to: date.default(""),
  zone: z.string("must be given once").default(DEFAULT_RANGE.zone),
});

type Words = Record<string, string | string[] | undefined>;
type Read = { range: DashboardRange; query: SummaryQuery } | { faults: FieldError[] };

/** The words of the dashboard's address, read strictly: what is shown, and what is asked for it. */
export function readRange(words: Words, now: Date): Read {
  const given = schema.safeParse(words);
  if (!given.success) return { faults: invalidFields(given.error).fields };
  const { from, to, zone } = given.data;
  // Two dates are enough to mean them.
  const name = given.data.range ?? (from || to ? "custom" : DEFAULT_RANGE.range);
  const isCustom = name === "custom";
  const asked = summaryInput.safeParse({
    zone,
    ...(isCustom && from ? { from } : {}),
    ...(isCustom && to ? { to } : {}),
  });
  if (!asked.success) return { faults: invalidFields(asked.error).fields };
  const range = { range: name, from: isCustom ? from : "", to: isCustom ? to : "", zone: asked.data.zone };
  const days = RANGES.find((it) => it.name === name)?.days;
  if (!days) return { range, query: asked.data };
  const last = lastDays(days, now.getTime());
  return { range, query: { from: new Date(last.from), to: new Date(last.to), zone: asked.data.zone } };
}
