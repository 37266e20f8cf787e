import { db } from "@/lib/db";
import { appUrl } from "@/lib/env";
import type { Order, SoldAs } from "@/lib/orders/order";
import type { OrderMoments } from "@/lib/orders/timeline";
import { deriveToken, hashToken } from "@/lib/secrets";

/** An order by its id, or null. */
export function getOrder(id: string): Promise<Order | null> {
  return db().order.findUnique({ where: { id } });
}

/** The order a checkout session opened, or null. */
export function getOrderBySession(sessionId: string): Promise<Order | null> {
  return db().order.findUnique({ where: { stripeSessionId: sessionId } });
}

/** What was sold, typed. The column is written by open-order.ts alone. */
export function soldAs(order: Pick<Order, "soldAs">): SoldAs {
  return order.soldAs as SoldAs;
}

/** The personal link to an order's intake. Derived from HASH_KEY, so that it can be written into any later mail. */
export function intakeLink(orderId: string): string {
  return `${appUrl()}/intake/${deriveToken("intake-link", orderId)}`;
}

export type IntakeOrder = { reference: string; name: string; planName: string; deliveryHours: number | null };

/** The order behind an intake link; null for a link we never gave out, or one that is no longer for anything. */
export async function getIntakeOrder(token: string): Promise<IntakeOrder | null> {
  if (!/^[A-Za-z0-9_-]{32}$/.test(token)) return null;
  const order = await db().order.findUnique({ where: { intakeTokenHash: hashToken(token) } });
  const sold = order && soldAs(order);
  if (!order || sold?.kind !== "package" || ["CANCELED", "REFUNDED"].includes(order.status)) return null;
  return { reference: order.reference, name: order.name, planName: sold.name, deliveryHours: sold.deliveryHours };
}

/** When the two mails after the payment were taken by the provider. */
export async function listOrderMoments(orderId: string): Promise<OrderMoments> {
  const sent = await db().email.findMany({
    where: { orderId, kind: { in: ["payment-confirmation", "intake-request"] }, status: "sent" },
    select: { kind: true, sentAt: true },
  });
  const at = (kind: string) => sent.find((it) => it.kind === kind)?.sentAt ?? null;
  return { confirmationSentAt: at("payment-confirmation"), intakeRequestedAt: at("intake-request") };
}

/** The order a message is about. Throws when there is none: the message was queued with it. */
export async function requireOrder(id: string | null): Promise<Order> {
  return db().order.findUniqueOrThrow({ where: { id: id ?? "" } });
}
