import { listOrderIdsByStripeId } from "@/lib/billing/queries";
import { db, Prisma } from "@/lib/db";
import type { Search } from "@/lib/orders/order-filter";

/** As many are read and sorted; a search that finds more is common enough to be met on the way through all orders. */
const MOST_SORTED = 20_000;

export type OrderSource = { from: Prisma.Sql; where: Prisma.Sql[] };

/**
 * What a search leaves to list: a FROM of the orders it finds, or all orders and a condition when it finds many.
 *
 * Left to itself the planner guesses how common a word is; a wrong guess walks the whole table for a rare one, or
 * sorts it for a common one. Hence the count first, by an index and up to a limit, then a form it cannot take apart:
 * OFFSET 0 keeps the search in front of the sort, IS TRUE keeps it from the index.
 */
export async function searchOrders(search: Search): Promise<OrderSource> {
  if (search.by === "stripe") {
    const ids = await findByStripeId(search.id);
    return { from: Prisma.sql`(SELECT * FROM orders WHERE id = ANY (${ids}) OFFSET 0) AS orders`, where: [] };
  }
  const condition = conditionOf(search);
  const [found] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM orders WHERE ${condition} LIMIT ${MOST_SORTED + 1}) AS found`;
  if ((found?.count ?? 0) > MOST_SORTED)
    return { from: Prisma.sql`orders`, where: [Prisma.sql`(${condition}) IS TRUE`] };
  return { from: Prisma.sql`(SELECT * FROM orders WHERE ${condition} OFFSET 0) AS orders`, where: [] };
}

async function findByStripeId(stripeId: string): Promise<string[]> {
  const [own, others] = await Promise.all([
    db().$queryRaw<{ id: string }[]>`
      SELECT id FROM orders WHERE stripe_session_id = ${stripeId}
      UNION SELECT id FROM orders WHERE stripe_payment_intent_id = ${stripeId}
      UNION SELECT id FROM orders WHERE stripe_customer_id = ${stripeId}`,
    listOrderIdsByStripeId(stripeId),
  ]);
  return [...new Set([...own.map((row) => row.id), ...others])];
}

function conditionOf(search: Exclude<Search, { by: "stripe" }>): Prisma.Sql {
  switch (search.by) {
    case "order":
      return Prisma.sql`id = ${search.id}`;
    case "email":
      return Prisma.sql`lower(email) LIKE ${beginsWith(search.prefix)}`;
    case "reference":
      return Prisma.sql`upper(reference) LIKE ${beginsWith(search.prefix)}`;
    case "words": {
      if (search.words.length === 0) return Prisma.sql`false`;
      const wanted = search.words.map((word) => `${word}:*`).join(" & ");
      const words = Prisma.sql`order_words(reference, email, name) @@ to_tsquery('simple', ${wanted})`;
      return search.reference ? Prisma.sql`(${words} OR upper(reference) = ${search.reference})` : words;
    }
  }
}

function beginsWith(text: string): string {
  return `${text.replace(/[\\%_]/g, (it) => `\\${it}`)}%`;
}
