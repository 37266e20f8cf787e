import { z } from "zod";
import { JOB_STATUSES } from "@/lib/jobs/job";
import { readJobPlace } from "@/lib/jobs/job-place";

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

/** Reads the filter of the job list from the words of an address; empty words count as left out. */
export function parseJobFilter(
  words: Record<string, string | string[] | undefined>,
): z.infer<typeof schema> | { faults: { path: string; message: string }[] } {
  const given = Object.entries(words).filter(([name, it]) => it !== undefined && it !== "" && name !== "done");
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  return {
    faults: result.error.issues.flatMap((issue) => {
      if (issue.code === "unrecognized_keys")
        return issue.keys.map((path) => ({ path, message: "is not a filter of this list" }));
      return [{ path: issue.path.join("."), message: issue.message }];
    }),
  };
}
