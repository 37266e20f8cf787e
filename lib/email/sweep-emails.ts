import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { enqueueAll } from "@/lib/queue";

const BATCH = 500;
const DUE = Prisma.sql`
  FROM emails
  WHERE due_at <= app_now() AND (status = 'queued' OR (status = 'sending' AND attempted_at < app_now() - interval '1 minute'))`;

/**
 * Hands every due mail to the queue: those whose time has come, those to be tried again, and those whose job was
 * lost with its worker. Safe at any moment and in any number: a row that is waiting or being sent is left alone.
 * Hands over the oldest 500 at once, and returns how many rows are due in all.
 */
export async function sweepEmails(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`SELECT id ${DUE} ORDER BY due_at LIMIT ${BATCH}`;
  await enqueueAll(
    "email",
    due.map((it) => it.id),
  );
  if (due.length < BATCH) return due.length;
  const rows = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${DUE}`;
  return rows[0]?.count ?? 0;
}
