import { z } from "zod";
import type { FieldError } from "@/lib/errors";
import { LEAD_STATES, type LeadState, type LeadStep } from "@/lib/leads/lead";
import { type QueryWords, readFilter } from "@/lib/query-words";

/** Which leads a list shows: the words of its address, read strictly. list-leads.ts turns a filter into SQL. */
export type LeadFilter = { q?: string | undefined; state?: LeadState | undefined; cursor?: LeadPlace | undefined };

/** The place of a lead in the list, which one that is added meanwhile does not move. */
export type LeadPlace = { at: Date; id: string };

/** One line of the list. `orders` and `paidCents` (less what was given back) are of orders since they asked. */
export type LeadSummary = {
  id: string;
  email: string;
  name: string | null;
  source: string | null;
  createdAt: Date;
  confirmedAt: Date | null;
  unsubscribedAt: Date | null;
  steps: LeadStep[];
  orders: number;
  paidCents: number;
};

/** Over all leads, whatever the filter. `buyers`: leads with an order since they asked. */
export type LeadStats = Record<LeadState | "total" | "buyers" | "orders" | "paidCents", number>;

const schema = z.strictObject({
  q: z
    .string("is one text")
    .max(200, "is longer than 200 characters")
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/\p{Cc}/gu, " ")
        .trim(),
    )
    .optional(),
  state: z.enum(LEAD_STATES, `is ${LEAD_STATES.join(", ")}`).optional(),
  cursor: z
    .string("is one place in this list")
    .transform((text, context): LeadPlace => {
      const [, time = "", id = ""] =
        /^((?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(led_[a-z0-9]{1,40})$/.exec(text) ?? [];
      const at = new Date(time);
      if (!Number.isNaN(at.getTime())) return { at, id };
      context.addIssue("is not a place in this list");
      return z.NEVER;
    })
    .optional(),
});

export function parseLeadFilter(words: QueryWords): LeadFilter | { faults: FieldError[] } {
  const { filter, faults } = readFilter(schema, words);
  return faults ? { faults } : filter;
}

/** A filter as the words of an address, beginning with "?"; seen from its start unless `cursor` names a place. */
export function leadQuery({ q, state }: LeadFilter, cursor?: LeadPlace | null): string {
  const words = new URLSearchParams();
  if (q) words.set("q", q);
  if (state) words.set("state", state);
  if (cursor) words.set("cursor", `${cursor.at.toISOString()}~${cursor.id}`);
  return words.size ? `?${words}` : "";
}
