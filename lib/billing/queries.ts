import { db } from "@/lib/db";
import type { Payment, Subscription } from "@/lib/generated/prisma/client";

export type { Payment, Subscription };

/** What was paid for an order, and given back of it, oldest first: one row for a package, one an invoice for a plan. */
export function listOrderPayments(orderId: string): Promise<Payment[]> {
  return db().payment.findMany({ where: { orderId }, orderBy: [{ paidAt: "asc" }, { id: "asc" }] });
}

/** The subscription an order opened, or null. */
export function getOrderSubscription(orderId: string): Promise<Subscription | null> {
  return db().subscription.findFirst({ where: { orderId } });
}

/** Every plan that one address has or had, newest first. */
export function listSubscriptionsOf(email: string): Promise<Subscription[]> {
  return db().subscription.findMany({ where: { email }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 50 });
}

/** The orders that a payment, an invoice or a subscription of Stripe's belongs to. */
export async function listOrderIdsByStripeId(stripeId: string): Promise<string[]> {
  const [payments, subscription] = await Promise.all([
    db().payment.findMany({
      where: { OR: [{ stripeId }, { paymentIntentId: stripeId }] },
      select: { orderId: true },
      take: 100,
    }),
    db().subscription.findUnique({ where: { stripeSubscriptionId: stripeId }, select: { orderId: true } }),
  ]);
  const ids = [...payments, subscription].map((it) => it?.orderId).filter((id): id is string => Boolean(id));
  return [...new Set(ids)];
}
