import { db } from "@/lib/db";

/** No newsletter goes to this address from now on; one that never asked is left as it is. Asking twice keeps the first moment. */
export async function unsubscribeLead(address: string): Promise<void> {
  await db().$executeRaw`
    WITH ended AS (
      UPDATE leads SET unsubscribed_at = app_now(), updated_at = app_now()
      WHERE email = ${address.trim().toLowerCase()} AND unsubscribed_at IS NULL RETURNING id
    )
    INSERT INTO lead_activities (lead_id, step) SELECT id, 'unsubscribed' FROM ended`;
}
