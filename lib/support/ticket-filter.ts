import { z } from "zod";
import type { FieldError } from "@/lib/errors";
import { type QueryWords, readFilter } from "@/lib/query-words";
import { TICKET_PRIORITIES, TICKET_STATUSES, type TicketFilter } from "@/lib/support/ticket";

/**
 * Which tickets a list shows: the words of its address, read strictly. A word we do not know is told, never guessed at.
 * list-tickets.ts turns a filter into SQL.
 */

/** The place of a ticket in the list, which what is opened meanwhile does not move. */
export type TicketPlace = { at: Date; id: string };

const LONGEST_LIST = 100;
const WRONG_LIMIT = `is a whole number from 1 to ${LONGEST_LIST}`;

/** Without what Postgres refuses. */
const plain = (what: string, longest: number) =>
  z
    .string(what)
    .max(longest, `is longer than ${longest} characters`)
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/\p{Cc}/gu, " ")
        .trim(),
    );

const schema = z.strictObject({
  status: z.enum(TICKET_STATUSES, `is ${TICKET_STATUSES.join(", ")}`).optional(),
  priority: z.enum(TICKET_PRIORITIES, `is ${TICKET_PRIORITIES.join(", ")}`).optional(),
  assignee: plain("is one address", 254).optional(),
  due: z.literal("late", "is late").optional(),
  q: plain("is one text", 200).optional(),
  cursor: z
    .string("is one place in this list")
    .refine((text) => readTicketPlace(text) !== null, "is not a place in this list")
    .optional(),
  limit: z
    .string(WRONG_LIMIT)
    .regex(/^[1-9]\d{0,2}$/, WRONG_LIMIT)
    .transform(Number)
    .refine((limit) => limit <= LONGEST_LIST, WRONG_LIMIT)
    .optional(),
});

/** Reads a filter from the words of an address; `limit` where they name none, and an empty one is a fault. */
export function parseTicketFilter(words: QueryWords, limit: number): TicketFilter | { faults: FieldError[] } {
  const { filter, faults } = readFilter(schema, words, ["limit"]);
  return faults ? { faults } : { ...filter, limit: filter.limit ?? limit };
}

/** What `cursor` says; null for what is no place. */
export function readTicketPlace(cursor: string): TicketPlace | null {
  const [, time = "", id = ""] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~(T-[A-Za-z0-9]{1,40})$/.exec(cursor) ?? [];
  const at = new Date(time);
  return id && !Number.isNaN(at.getTime()) ? { at, id } : null;
}

export function writeTicketPlace({ at, id }: TicketPlace): string {
  return `${at.toISOString()}~${id}`;
}
