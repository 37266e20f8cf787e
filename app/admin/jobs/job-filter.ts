import { z } from "zod";
import type { FieldError } from "@/lib/errors";
import { JOB_STATUSES } from "@/lib/jobs/job";
import { readJobPlace } from "@/lib/jobs/job-place";
import { type QueryWords, readFilter } from "@/lib/query-words";

const schema = z.strictObject({
  q: z
    .string("is one text")
    .max(120, "is longer than 120 characters")
    .transform((text) => text.replace(/[\p{Cc}\p{Cs}]+/gu, " ").trim())
    .optional(),
  status: z.enum(JOB_STATUSES, `is ${JOB_STATUSES.join(", ")}`).optional(),
  workflow: z.string("is one name").max(64, "is longer than 64 characters").optional(),
  cursor: z
    .string("is one place in this list")
    .refine((text) => readJobPlace(text) !== null, "is not a place in this list")
    .optional(),
});

/** Reads the filter of the job list from the words of an address; `done` is the page's own. */
export function parseJobFilter(words: QueryWords): z.infer<typeof schema> | { faults: FieldError[] } {
  const { done: _done, ...named } = words;
  const { filter, faults } = readFilter(schema, named);
  return faults ? { faults } : filter;
}
