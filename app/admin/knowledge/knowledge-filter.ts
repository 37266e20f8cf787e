import { z } from "zod";
import { GAP_OUTCOMES, type GapFilter } from "@/lib/support/list-knowledge-gaps";

const GAPS_A_PAGE = 50;
const WRONG_PAGE = "is a whole number from 1";

const schema = z.strictObject({
  outcome: z.enum(GAP_OUTCOMES, `is ${GAP_OUTCOMES.join(", ")}`).optional(),
  sort: z.enum(["newest", "repeated"], "is newest or repeated").default("newest"),
  page: z
    .string(WRONG_PAGE)
    .regex(/^[1-9]\d{0,4}$/, WRONG_PAGE)
    .transform(Number)
    .default(1),
});

/** Reads the filter of the knowledge gaps from the words of an address; empty words count as left out. */
export function parseKnowledgeFilter(
  words: Record<string, string | string[] | undefined>,
): GapFilter | { faults: { path: string; message: string }[] } {
  const given = Object.entries(words).filter(([, it]) => it !== undefined && it !== "");
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { ...result.data, limit: GAPS_A_PAGE };
  return {
    faults: result.error.issues.flatMap((issue) => {
      if (issue.code === "unrecognized_keys")
        return issue.keys.map((path) => ({ path, message: "is not a filter of this list" }));
      return [{ path: issue.path.join("."), message: issue.message }];
    }),
  };
}
