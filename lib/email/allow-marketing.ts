import { db } from "@/lib/db";

/** The address may be written to again. What was not sent meanwhile stays unsent. */
export async function allowMarketing(address: string): Promise<void> {
  await db().$executeRaw`
    UPDATE mail_preferences SET marketing_declined_at = NULL, updated_at = app_now()
    WHERE email = ${address.trim().toLowerCase()}`;
}
