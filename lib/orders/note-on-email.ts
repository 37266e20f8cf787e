import type { Tx } from "@/lib/db";
import type { EmailRow } from "@/lib/email/queries";
import { writeOrderEvent } from "@/lib/orders/write-order-event";

/** Writes down in the order's history what a person did with one of its mails. */
export async function noteOnEmail(tx: Tx, email: EmailRow, note: { step: string; actor: string }): Promise<void> {
  const order = email.orderId && (await tx.order.findUnique({ where: { id: email.orderId } }));
  if (!order) return;
  const stands = { orderId: order.id, from: order.status, to: order.status };
  await writeOrderEvent(tx, { ...stands, ...note, detail: `${email.kind} to ${email.to}` });
}
