import { queueAlert } from "@/lib/alerts/queue-alert";
import { db, transaction } from "@/lib/db";

/** Tells the team of every ticket whose answer is due and not given, at most `batch` of them: once a due time. */
export async function alertLateAnswers(batch: number): Promise<number> {
  const late = await db().$queryRaw<{ id: string; key: string }[]>`
    SELECT id, key
    FROM (SELECT id, answer_due_at, 'answer-late:' || id || ':' || floor(extract(epoch FROM answer_due_at)) AS key
          FROM tickets WHERE status = 'open' AND answer_due_at < (SELECT app_now())) AS late
    WHERE NOT EXISTS (SELECT FROM alerts WHERE alerts.key = late.key || ':telegram')
    ORDER BY answer_due_at, id LIMIT ${batch}`;
  let told = 0;
  for (const { id, key } of late) {
    if (await transaction((tx) => queueAlert(tx, { key, kind: "answer-late", data: { ticketId: id } }))) told += 1;
  }
  return told;
}
