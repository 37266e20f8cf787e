import { db } from "@/lib/db";
import { FOLLOW_UP_HOURS } from "@/lib/orders/follow-up";

const KIND = "intake-reminder";

/**
 * Owes a reminder for every package whose intake is not complete 48 hours after payment, at most `batch` of them.
 * Read from the orders' columns alone, in one statement: calls that overlap, were missed or come twice owe each once.
 * An order that a person had to review is counted from the review, since nobody was asked for an intake before.
 */
export async function queueReminders(batch: number): Promise<number> {
  return db().$executeRaw`
    INSERT INTO emails (id, key, kind, "to", order_id, due_at)
    SELECT gen_random_uuid(), ${`${KIND}:`} || id, ${KIND}, email, id, date_trunc('milliseconds', (SELECT app_now()))
    FROM orders
    WHERE status IN ('NEW', 'INTAKE_PENDING') AND intake_completed_at IS NULL AND sold_as->>'kind' = 'package'
      AND paid_at <= (SELECT app_now()) - make_interval(hours => ${FOLLOW_UP_HOURS[KIND]}::int)
      AND NOT EXISTS (SELECT FROM emails WHERE key = ${`${KIND}:`} || orders.id)
      AND NOT EXISTS (SELECT FROM order_events WHERE order_id = orders.id AND step = 'resolveReview'
                      AND at > (SELECT app_now()) - make_interval(hours => ${FOLLOW_UP_HOURS[KIND]}::int))
    ORDER BY paid_at, id LIMIT ${batch}
    ON CONFLICT (key) DO NOTHING`;
}
