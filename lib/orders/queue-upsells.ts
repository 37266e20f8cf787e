import { db } from "@/lib/db";
import { FOLLOW_UP_HOURS } from "@/lib/orders/follow-up";

const KIND = "upsell";

/**
 * Owes the offer for every package that was handed over seven days ago, at most `batch` of them, each once. Read from
 * the orders' columns alone; what speaks against it is asked when it leaves, and kept on its row.
 */
export async function queueUpsells(batch: number): Promise<number> {
  return db().$executeRaw`
    INSERT INTO emails (id, key, kind, "to", order_id, due_at)
    SELECT gen_random_uuid(), ${`${KIND}:`} || id, ${KIND}, email, id, date_trunc('milliseconds', (SELECT app_now()))
    FROM orders
    WHERE status = 'DONE' AND sold_as->>'kind' = 'package'
      AND delivered_at <= (SELECT app_now()) - make_interval(hours => ${FOLLOW_UP_HOURS[KIND]}::int)
      AND NOT EXISTS (SELECT FROM emails WHERE key = ${`${KIND}:`} || orders.id)
    ORDER BY delivered_at, id LIMIT ${batch}
    ON CONFLICT (key) DO NOTHING`;
}
