import { db } from "@/lib/db";

/** The newsletter comes again to an address that once confirmed it, at the word of who reads its mail. */
export async function resubscribeLead(address: string): Promise<void> {
  await db().$executeRaw`
    WITH begun AS (
      UPDATE leads SET unsubscribed_at = NULL, updated_at = app_now()
      WHERE email = ${address.trim().toLowerCase()} AND unsubscribed_at IS NOT NULL AND confirmed_at IS NOT NULL
      RETURNING id
    )
    INSERT INTO lead_activities (lead_id, step) SELECT id, 'resubscribed' FROM begun`;
}
