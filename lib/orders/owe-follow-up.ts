import type { Tx } from "@/lib/db";
import type { EmailRow } from "@/lib/email/queries";
import { queueEmail } from "@/lib/email/queue-email";
import { followUpDueAt, readFollowUpKey } from "@/lib/orders/follow-up";
import { lockOrder } from "@/lib/orders/lock-order";
import { getReviewedAt } from "@/lib/orders/queries";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The row of a mail that a person wants to cancel or hasten: by its id, or by the key of a reminder or an offer that
 * falls due later and is owed from now on. Its order is locked. Null when there is no such mail.
 */
export async function oweFollowUp(tx: Tx, emailId: string, seen?: string): Promise<EmailRow | null> {
  const omit = { body: true } as const;
  if (ID.test(emailId)) {
    const email = await tx.email.findUnique({ where: { id: emailId }, omit });
    if (email?.orderId) await lockOrder(tx, email.orderId, seen);
    return email;
  }
  const named = readFollowUpKey(emailId);
  const order = named && (await lockOrder(tx, named.orderId, seen));
  const dueAt = order && followUpDueAt(named.kind, { ...order, reviewedAt: await getReviewedAt(order.id, tx) });
  if (!order || !dueAt) return null;
  await queueEmail(tx, { key: emailId, kind: named.kind, to: order.email, orderId: order.id, dueAt });
  return tx.email.findUnique({ where: { key: emailId }, omit });
}
