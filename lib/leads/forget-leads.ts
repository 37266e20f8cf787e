import { db } from "@/lib/db";
import { NEWSLETTER_LINK_DAYS } from "@/lib/pricing/terms";

/** Forgets who never confirmed once their link has run out, with the mails that carried it. */
export async function forgetLeads(): Promise<number> {
  const forgotten = await db().$queryRaw<{ count: number }[]>`
    WITH gone AS (
      DELETE FROM leads
      WHERE confirmed_at IS NULL AND requested_at < app_now() - make_interval(days => ${NEWSLETTER_LINK_DAYS}::int)
      RETURNING email
    ), unsent AS (
      DELETE FROM emails WHERE kind = 'newsletter-confirm' AND "to" IN (SELECT email FROM gone)
    )
    SELECT count(*)::int AS count FROM gone`;
  return forgotten[0]?.count ?? 0;
}
