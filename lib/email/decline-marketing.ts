import { db } from "@/lib/db";

/** Nothing but transactional mail goes to this address from now on. Asking twice keeps the first moment. */
export async function declineMarketing(address: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO mail_preferences (email, marketing_declined_at) VALUES (${address.trim().toLowerCase()}, app_now())
    ON CONFLICT (email) DO UPDATE
      SET marketing_declined_at = COALESCE(mail_preferences.marketing_declined_at, app_now()), updated_at = app_now()`;
}
