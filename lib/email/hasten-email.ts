import type { Tx } from "@/lib/db";
import { enqueue } from "@/lib/queue";

/** Makes a waiting mail due at once. Returns false when it does not wait. */
export async function hastenEmail(tx: Tx, id: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE emails SET due_at = LEAST(due_at, date_trunc('milliseconds', app_now())) WHERE id = ${id}::uuid AND status = 'queued'`;
  if (count) await enqueue(tx, "email", id);
  return count > 0;
}
