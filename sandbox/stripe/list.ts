import type Stripe from "stripe";
import { z } from "zod";
import { expand, integer } from "./form";
import { invalid, missing, readParams } from "./problem";

const range = z.strictObject({
  gt: integer.optional(),
  gte: integer.optional(),
  lt: integer.optional(),
  lte: integer.optional(),
});

/** The parameters every list takes. */
export const pageFields = {
  limit: integer.optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: z.union([integer, range]).optional(),
  expand: expand.optional(),
};
const pageSchema = z.object(pageFields);

type Listed = { id: string; created?: number };

/**
 * One page, newest first, with Stripe's cursors.
 *
 * @param items in the order of their creation
 */
export function page<Item extends Listed>(url: string, items: Item[], params: unknown): Stripe.ApiList<Item> {
  const given = readParams(pageSchema, params);
  const limit = given.limit ?? 10;
  if (limit < 1 || limit > 100) throw invalid("This value must be between 1 and 100.", "limit");
  if (given.starting_after && given.ending_before) {
    throw invalid("Please pass only one of `starting_after` and `ending_before`.", "starting_after");
  }
  const newest = items.filter((item) => inRange(item.created, given.created)).reverse();
  if (given.ending_before) {
    const end = indexOf(newest, given.ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: newest.slice(start, end), has_more: start > 0, url };
  }
  const start = given.starting_after ? indexOf(newest, given.starting_after, "starting_after") + 1 : 0;
  const data = newest.slice(start, start + limit);
  return { object: "list", data, has_more: newest.length > start + limit, url };
}

function indexOf(items: Listed[], id: string, param: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw missing("object", id, param);
  return index;
}

function inRange(created: number | undefined, wanted: z.output<typeof range> | number | undefined): boolean {
  if (wanted === undefined || created === undefined) return true;
  if (typeof wanted === "number") return created === wanted;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = wanted;
  return created > gt && created >= gte && created < lt && created <= lte;
}

/** Keeps the items whose fields equal the given ones; fields not given do not matter. */
export function where<Item extends object>(items: Item[], wanted: Partial<Record<keyof Item, unknown>>): Item[] {
  const conditions = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return items.filter((item) => conditions.every(([key, value]) => item[key as keyof Item] === value));
}
