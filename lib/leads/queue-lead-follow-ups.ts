import { db } from "@/lib/db";
import { FOLLOW_UP_DAYS } from "@/lib/leads/lead";

const KIND = "newsletter-follow-up";

/**
 * Owes the one follow-up to everybody whose guide left three days ago and who still wants mail, at most `batch` of
 * them, in one statement: calls that overlap or come twice owe each once. Asked again when it leaves.
 */
export async function queueLeadFollowUps(batch: number): Promise<number> {
  return db().$executeRaw`
    INSERT INTO emails (id, key, kind, "to", due_at)
    SELECT gen_random_uuid(), ${`${KIND}:`} || leads.id, ${KIND}, leads.email,
           date_trunc('milliseconds', (SELECT app_now()))
    FROM leads
    WHERE confirmed_at IS NOT NULL AND unsubscribed_at IS NULL
      AND EXISTS (SELECT FROM lead_activities
                  WHERE lead_id = leads.id AND step = 'guide-sent'
                    AND at <= (SELECT app_now()) - make_interval(days => ${FOLLOW_UP_DAYS}::int))
      AND NOT EXISTS (SELECT FROM emails WHERE key = ${`${KIND}:`} || leads.id)
    ORDER BY leads.confirmed_at, leads.id LIMIT ${batch}
    ON CONFLICT (key) DO NOTHING`;
}
