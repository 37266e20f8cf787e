import { z } from "zod";
import type { FieldError } from "@/lib/errors";
import { type QueryWords, readFilter } from "@/lib/query-words";
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

/** Reads the filter of the knowledge gaps from the words of an address. */
export function parseKnowledgeFilter(words: QueryWords): GapFilter | { faults: FieldError[] } {
  const { filter, faults } = readFilter(schema, words);
  return faults ? { faults } : { ...filter, limit: GAPS_A_PAGE };
}
