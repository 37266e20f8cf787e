import { db } from "@/lib/db";

/** Rows that are deleted by one statement, so that each ends well before it is given up. */
const MOST_TOGETHER = 10_000;

/**
 * Destroys the salts of days that are over, so that no hash of theirs can be made again, and an hour later the lists of
 * who was here: what was under way at midnight has been counted by then. Returns how many days were forgotten.
 */
export async function forgetVisitors(): Promise<number> {
  const days = await db().$executeRaw`DELETE FROM metric_salts WHERE day < (app_now() AT TIME ZONE 'UTC')::date`;
  for (let gone = MOST_TOGETHER; gone === MOST_TOGETHER; ) gone = await forgetSome();
  return days;
}

function forgetSome(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM metric_visitors WHERE (day, visitor_hash) IN (
      SELECT day, visitor_hash FROM metric_visitors
      WHERE day < ((app_now() - interval '1 hour') AT TIME ZONE 'UTC')::date
      ORDER BY day, visitor_hash LIMIT ${MOST_TOGETHER})`;
}
