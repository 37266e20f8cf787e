import { listOrderIdsByStripeId } from "@/lib/billing/queries";
import { db, Prisma } from "@/lib/db";
import type { Search } from "@/lib/orders/order-filter";

/** What is read row by row and sorted; a search that finds more is common enough to be met on the way instead. */
const MOST_CANDIDATES = 2_000;

export type OrderSource = { from: Prisma.Sql; where: Prisma.Sql[] };

/**
 * What a search leaves to list: a FROM of the few orders it finds, or all orders and a condition when it finds many.
 *
 * Left to itself the planner guesses how common a word is, and a wrong guess walks the whole table. Hence the count
 * first, by an index that stops at the limit, and the subquery with OFFSET 0, which it may not take apart.
 */
export async function searchOrders(search: Search): Promise<OrderSource> {
  const condition = search.by === "stripe" ? null : conditionOf(search);
  const ids = condition ? await findIds(condition) : await findByStripeId(search.by === "stripe" ? search.id : "");
  if (condition && ids.length > MOST_CANDIDATES) return { from: Prisma.sql`orders`, where: [condition] };
  return { from: Prisma.sql`(SELECT * FROM orders WHERE id = ANY (${ids}) OFFSET 0) AS orders`, where: [] };
}

async function findIds(condition: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM orders WHERE ${condition} LIMIT ${MOST_CANDIDATES + 1}`;
  return rows.map((row) => row.id);
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
