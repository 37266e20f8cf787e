import type { Tx } from "@/lib/db";

/** The order that a payment intent paid for: a one-off's own, or the plan's whose first invoice it paid. Null when none. */
export async function findPaidOrder(tx: Tx, paymentIntentId: string): Promise<{ id: string } | null> {
  const own = await tx.order.findFirst({ where: { stripePaymentIntentId: paymentIntentId }, select: { id: true } });
  if (own) return own;
  const payment = await tx.payment.findFirst({
    where: { paymentIntentId, orderId: { not: null } },
    select: { orderId: true },
  });
  return payment?.orderId ? { id: payment.orderId } : null;
}
