import { queueAlert } from "@/lib/alerts/queue-alert";
import { db, transaction } from "@/lib/db";

/**
 * Tells the team of every order whose due date has passed while it is being built, at most `batch` of them: once a due
 * date, so that one that was paused and is late again is told again.
 */
export async function alertOverdue(batch: number): Promise<number> {
  const late = await db().$queryRaw<{ id: string; key: string }[]>`
    SELECT id, key
    FROM (SELECT id, due_at, 'overdue:' || id || ':' || floor(extract(epoch FROM due_at)) AS key
          FROM orders WHERE status IN ('INTAKE_COMPLETE', 'IN_PROGRESS') AND due_at < (SELECT app_now())) AS late
    WHERE NOT EXISTS (SELECT FROM alerts WHERE alerts.key = late.key || ':telegram')
    ORDER BY due_at, id LIMIT ${batch}`;
  let told = 0;
  for (const { id, key } of late) {
    if (await transaction((tx) => queueAlert(tx, { key, kind: "overdue", orderId: id }))) told += 1;
  }
  return told;
}
