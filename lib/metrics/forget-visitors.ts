import { db } from "@/lib/db";

/**
 * Destroys the salts of days that are over, so that no hash of theirs can be made again, and an hour later the lists of
 * who was here: what was under way at midnight has been counted by then. Returns how many days were forgotten.
 */
export async function forgetVisitors(): Promise<number> {
  const days = await db().$executeRaw`DELETE FROM metric_salts WHERE day < (app_now() AT TIME ZONE 'UTC')::date`;
  await db().$executeRaw`
    DELETE FROM metric_visitors WHERE day < ((app_now() - interval '1 hour') AT TIME ZONE 'UTC')::date`;
  return days;
}
