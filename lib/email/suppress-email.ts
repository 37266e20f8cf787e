import type { Tx } from "@/lib/db";

/** Makes a waiting mail one that is never sent. Returns false when it is on its way already, or is no longer owed. */
export async function suppressEmail(tx: Tx, id: string, reason: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE emails
    SET status = 'suppressed',
        reason = ${reason} || CASE WHEN doubt_since IS NULL THEN '' ELSE '; an earlier attempt may have arrived' END
    WHERE id = ${id}::uuid AND status = 'queued'`;
  return count > 0;
}
