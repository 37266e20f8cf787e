import { z } from "zod";
import type { FieldError } from "@/lib/errors";
import type { OrderStatus } from "@/lib/orders/order";
import { type QueryWords, readFilter } from "@/lib/query-words";

/**
 * Which orders a list shows, in which order, and from where on: the words of its address, read strictly. A word we do
 * not know is told, never guessed at. list-orders.ts turns a filter into SQL.
 */
export const STATUSES = [
  "NEEDS_REVIEW",
  "NEW",
  "INTAKE_PENDING",
  "INTAKE_COMPLETE",
  "IN_PROGRESS",
  "REVISION",
  "DONE",
  "AWAITING_PAYMENT",
  "DISPUTED",
  "REFUNDED",
  "CANCELED",
] as const satisfies readonly OrderStatus[];

/** A place in a list: the moment and the id of one order. What is inserted or removed elsewhere does not move it. */
export type Cursor = { at: Date; id: string };

export type OrderFilter = {
  /** What was searched for, as typed. */
  q: string | null;
  status: OrderStatus | null;
  /** Orders whose delivery clock has run out, or nearly. */
  due: "late" | "soon" | null;
  plan: string | null;
  kind: "package" | "plan" | "unknown" | null;
  /** Newest first; or by due date, which lists the orders whose delivery clock runs. */
  sort: "newest" | "due";
  after: Cursor | null;
  before: Cursor | null;
};

export const NO_FILTER: OrderFilter = {
  ...{ q: null, status: null, due: null, plan: null, kind: null },
  ...{ sort: "newest", after: null, before: null },
};

// Postgres knows no year 0.
const CURSOR = /^((?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~([A-Za-z0-9_-]{1,64})$/;
const cursor = z.string().transform((text, context): Cursor => {
  const [, time = "", id = ""] = CURSOR.exec(text) ?? [];
  const at = new Date(time);
  if (!Number.isNaN(at.getTime())) return { at, id };
  context.addIssue({ code: "custom", message: "is not a place in this list" });
  return z.NEVER;
});

/** What is pasted into a search may hold what nobody sees. */
const asLine = (text: string) => text.replace(/[\p{Cc}\p{Cs}]+/gu, " ").trim();

const schema = z
  .strictObject({
    q: z.string().transform(asLine).pipe(z.string().max(120, "is longer than 120 characters")).optional(),
    status: z.enum(STATUSES, "is not a state of an order").optional(),
    due: z.enum(["late", "soon"], "is late or soon").optional(),
    plan: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, "is not the name of a plan")
      .optional(),
    kind: z.enum(["package", "plan", "unknown"], "is package, plan or unknown").optional(),
    sort: z.enum(["newest", "due"], "is newest or due").optional(),
    after: cursor.optional(),
    before: cursor.optional(),
  })
  .refine((it) => !(it.after && it.before), { path: ["before"], message: "cannot stand beside after" });

/** Reads a filter from the words of an address. */
export function parseOrderFilter(words: QueryWords): OrderFilter | { faults: FieldError[] } {
  const { filter, faults } = readFilter(schema, words);
  if (faults) return { faults };
  const { q, ...rest } = filter;
  return { ...NO_FILTER, ...rest, q: q || null };
}

/** A filter as the words of an address, beginning with "?"; empty when nothing is filtered. */
export function orderQuery(filter: OrderFilter): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || (name === "sort" && value === "newest")) continue;
    words.set(name, typeof value === "string" ? value : `${value.at.toISOString()}~${value.id}`);
  }
  return words.size ? `?${words}` : "";
}

/** The same list seen from its start: what a change of filter leads to. */
export function withFilter(filter: OrderFilter, change: Partial<OrderFilter>): OrderFilter {
  return { ...filter, after: null, before: null, ...change };
}

export type Search =
  | { by: "stripe"; id: string }
  | { by: "order"; id: string }
  | { by: "email"; prefix: string }
  | { by: "reference"; prefix: string }
  | { by: "words"; words: string[]; reference: string | null };

/**
 * What a search means: an id of Stripe's or ours is looked up as it is, an address by its beginning, a reference by
 * its beginning, and anything else by words that a name, an address or a reference begins with (all of them).
 */
export function searchOf(q: string): Search {
  if (/^(cs|pi|cus|sub|in)_[A-Za-z0-9_]+$/.test(q)) return { by: "stripe", id: q };
  if (/^ord_[A-Za-z0-9_-]+$/.test(q)) return { by: "order", id: q };
  if (/^[^\s@]+@[^\s@]*$/.test(q)) return { by: "email", prefix: q.toLowerCase() };
  if (/^lv-[0-9a-z]{0,8}$/i.test(q)) return { by: "reference", prefix: q.toUpperCase() };
  const words = q.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  const reference = /^[0-9a-z]{8}$/i.test(q) ? `LV-${q.toUpperCase()}` : null;
  return { by: "words", words: words.filter(Boolean).slice(0, 8), reference };
}
