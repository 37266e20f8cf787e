import type { Alert } from "@/lib/alerts/alert";
import { db } from "@/lib/db";

/** Every alert about an order, oldest first: one row a channel. */
export function listOrderAlerts(orderId: string): Promise<Alert[]> {
  return db().alert.findMany({ where: { orderId }, orderBy: [{ createdAt: "asc" }, { key: "asc" }] });
}
