import { db } from "@/lib/db";

/** Keeps which leads have bought since they asked, by their address: at most `batch` orders, each once. */
export async function recordLeadPurchases(batch: number): Promise<number> {
  return db().$executeRaw`
    INSERT INTO lead_activities (lead_id, step, detail, at)
    SELECT leads.id, 'bought', orders.id, orders.paid_at
    FROM leads JOIN orders ON lower(orders.email) = leads.email AND orders.paid_at >= leads.created_at
    WHERE NOT EXISTS (SELECT FROM lead_activities AS known WHERE known.step = 'bought' AND known.detail = orders.id)
    ORDER BY orders.paid_at, orders.id LIMIT ${batch}
    ON CONFLICT DO NOTHING`;
}
