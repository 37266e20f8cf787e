import { db } from "@/lib/db";
import { enqueueAll } from "@/lib/queue";

const BATCH = 500;

/**
 * Hands every due mail to the queue: those whose time has come, those to be tried again, and those whose job was
 * lost with its worker. Safe at any moment and in any number: a row that is waiting or being sent is left alone.
 * Returns how many rows are due.
 */
export async function sweepEmails(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM emails
    WHERE due_at <= app_now() AND (status = 'queued' OR (status = 'sending' AND attempted_at < app_now() - interval '1 minute'))
    ORDER BY due_at LIMIT ${BATCH}`;
  await enqueueAll(
    "email",
    due.map((it) => it.id),
  );
  return due.length;
}
