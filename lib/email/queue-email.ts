import { randomUUID } from "node:crypto";
import type { Prisma, Tx } from "@/lib/db";
import { enqueue } from "@/lib/queue";

type NewEmail = {
  /** Names the one occasion: the same key is the same mail, however often it is queued. */
  key: string;
  kind: string;
  to: string;
  orderId?: string;
  data?: Prisma.InputJsonObject;
  /** Not before this time; now when it is left out. */
  dueAt?: Date;
};

/**
 * Owes somebody a mail, in the transaction of what causes it. Returns false when it was owed already.
 * Stores what is to be said, not the words: those are made by the worker.
 */
export async function queueEmail(tx: Tx, email: NewEmail): Promise<boolean> {
  const id = randomUUID();
  // The column keeps whole milliseconds: rounded up, "now" would be a moment from now, and no job be sent.
  const rows = await tx.$queryRaw<{ is_due: boolean }[]>`
    INSERT INTO emails (id, key, kind, "to", order_id, data, due_at)
    VALUES (${id}::uuid, ${email.key}, ${email.kind}, ${email.to}, ${email.orderId ?? null},
            ${JSON.stringify(email.data ?? {})}::jsonb, COALESCE(${email.dueAt ?? null}::timestamptz, date_trunc('milliseconds', app_now())))
    ON CONFLICT (key) DO NOTHING
    RETURNING due_at <= app_now() AS is_due`;
  const row = rows[0];
  if (row?.is_due) await enqueue(tx, "email", id);
  return row !== undefined;
}
