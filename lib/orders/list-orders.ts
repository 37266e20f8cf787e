import { db, Prisma } from "@/lib/db";
import type { Order } from "@/lib/orders/order";
import { type Cursor, type OrderFilter, searchOf } from "@/lib/orders/order-filter";
import { searchOrders } from "@/lib/orders/search-orders";

/** One page of a list, with the places where the pages before and after it begin; null where there is none. */
export type OrderPage = { orders: Order[]; previous: Cursor | null; next: Cursor | null };

type Place = { id: string; at: Date };

/** Whose delivery clock runs. Literal, since only then the partial index of the same words can be used. */
export const RUNNING = Prisma.sql`status IN ('INTAKE_COMPLETE', 'IN_PROGRESS') AND due_at IS NOT NULL`;

/** The words of deliveryLateness() in standing.ts, of a running clock; a test holds the two together. */
export const LATENESS = {
  late: (now: Date) => Prisma.sql`due_at < ${now}::timestamptz`,
  soon: (now: Date) => Prisma.sql`due_at >= ${now}::timestamptz AND due_at < ${now}::timestamptz + GREATEST(
    interval '12 hours', (sold_as ->> 'deliveryHours')::float8 * interval '12 minutes')`,
} as const;

/**
 * Orders under a filter, a page at a time, by keyset: what is opened or moved meanwhile neither repeats nor hides a
 * row. `now` is business time, which decides what is late.
 *
 * Every filter alone is an index (see the migration); the ids are found first and the rows read by key.
 */
export async function listOrders(
  filter: OrderFilter,
  { now, limit }: { now: Date; limit: number },
): Promise<OrderPage> {
  const found = await findPlaces(filter, now, limit + 1);
  const hasMore = found.length > limit;
  const places = found.slice(0, limit);
  if (filter.before) places.reverse();
  const orders = await readInOrder(places.map((it) => it.id));
  const first = places[0] ?? null;
  const last = places.at(-1) ?? null;
  return filter.before
    ? { orders, previous: hasMore ? first : null, next: last }
    : { orders, previous: filter.after ? (first ?? null) : null, next: hasMore ? last : null };
}

async function findPlaces(filter: OrderFilter, now: Date, limit: number): Promise<Place[]> {
  const isByDue = filter.sort === "due";
  const at = isByDue ? Prisma.sql`due_at` : Prisma.sql`created_at`;
  const source = filter.q ? await searchOrders(searchOf(filter.q)) : { from: Prisma.sql`orders`, where: [] };
  const conditions = [...source.where, ...conditionsOf(filter, now)];
  const place = filter.after ?? filter.before;
  // Newest first runs down the index, by due date up; the page before a place runs the other way.
  const isDown = isByDue === Boolean(filter.before);
  if (place) {
    const beyond = isDown ? Prisma.sql`<` : Prisma.sql`>`;
    conditions.push(Prisma.sql`(${at}, id) ${beyond} (${place.at}::timestamptz, ${place.id})`);
  }
  const where = conditions.length ? Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
  const way = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return db().$queryRaw<Place[]>`
    SELECT id, ${at} AS at FROM ${source.from} ${where} ORDER BY ${at} ${way}, id ${way} LIMIT ${limit}`;
}

function conditionsOf({ status, due, plan, kind, sort }: OrderFilter, now: Date): Prisma.Sql[] {
  return [
    ...(status ? [Prisma.sql`status = ${status}::"OrderStatus"`] : []),
    ...(plan ? [Prisma.sql`plan = ${plan}`] : []),
    ...(kind ? [Prisma.sql`sold_as ->> 'kind' = ${kind}`] : []),
    ...(due || sort === "due" ? [RUNNING] : []),
    ...(due ? [LATENESS[due](now)] : []),
  ];
}

async function readInOrder(ids: readonly string[]): Promise<Order[]> {
  const rows = await db().order.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}
