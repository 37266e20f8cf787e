import { db } from "@/lib/db";
import { isErased } from "@/lib/email/queries";

/** Nothing but transactional mail goes to this address from now on. Asking twice keeps the first moment. */
export async function declineMarketing(address: string): Promise<void> {
  // Declined for good already, and the address is not to be written down again.
  if (await isErased(address)) return;
  await db().$executeRaw`
    INSERT INTO mail_preferences (email, marketing_declined_at) VALUES (${address.trim().toLowerCase()}, app_now())
    ON CONFLICT (email) DO UPDATE
      SET marketing_declined_at = COALESCE(mail_preferences.marketing_declined_at, app_now()), updated_at = app_now()`;
}
