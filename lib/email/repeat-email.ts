import type { Prisma, Tx } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { enqueue } from "@/lib/queue";

/**
 * Sends a mail once more. One that was refused is written anew under its key; one whose fate is unknown goes out
 * again with the same bytes; one that arrived gets a second letter under a key of its own. Returns false for a mail
 * that still waits, was not wanted, or whose repetition is on its way.
 */
export async function repeatEmail(tx: Tx, id: string): Promise<boolean> {
  const again = await tx.$executeRaw`
    UPDATE emails
    SET body = CASE WHEN status = 'failed' THEN NULL ELSE body END, status = 'queued', attempts = 0, doubt_since = NULL,
        reason = NULL, last_error = NULL, due_at = date_trunc('milliseconds', app_now())
    WHERE id = ${id}::uuid AND status IN ('failed', 'unknown')`;
  if (again) {
    await enqueue(tx, "email", id);
    return true;
  }
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM emails WHERE id = ${id}::uuid AND status = 'sent' FOR UPDATE`;
  const email = rows[0] && (await tx.email.findUnique({ where: { id } }));
  if (!email) return false;
  const first = email.key.replace(/:again:\d+$/, "");
  const earlier = await tx.email.findMany({
    where: { key: { startsWith: `${first}:again:` } },
    select: { status: true },
  });
  if (earlier.some((it) => it.status === "queued" || it.status === "sending")) return false;
  const { kind, to, orderId } = email;
  const data = email.data as Prisma.InputJsonObject;
  const key = `${first}:again:${earlier.length + 1}`;
  return queueEmail(tx, { key, kind, to, data, ...(orderId ? { orderId } : {}) });
}
