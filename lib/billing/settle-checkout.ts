import { keepPayment } from "@/lib/billing/keep-payment";
import { noteSale } from "@/lib/billing/note-sale";
import { openSubscription } from "@/lib/billing/open-subscription";
import { replayReversals } from "@/lib/billing/replay-reversals";
import { readSale } from "@/lib/billing/sale";
import { type CheckoutSession, isPaidSession } from "@/lib/billing/stripe-event";
import { lockNames, type Tx } from "@/lib/db";
import { expectsLivemode } from "@/lib/env";
import { moveOrder } from "@/lib/orders/move-order";
import { openOrder } from "@/lib/orders/open-order";
import { payOrder } from "@/lib/orders/pay-order";
import { soldAs } from "@/lib/orders/queries";
import type { Sale } from "@/lib/orders/sale";

/** What happened to a checkout session, as an event or Stripe's own answer tells it. */
export type CheckoutOutcome = "completed" | "paid" | "failed" | "expired";

/**
 * Brings our side to what a checkout session says: exactly one order a session, paid once, whatever came before.
 * The one way in for the webhook, the success page and reconciliation. The caller holds the locks of the session
 * and its payment intent. Returns in words what was done.
 */
export async function settleCheckout(tx: Tx, session: CheckoutSession, told: CheckoutOutcome): Promise<string> {
  const isPaid = told === "paid" || (told === "completed" && isPaidSession(session));
  const before = await tx.order.findUnique({ where: { stripeSessionId: session.id } });
  const sale = readSale(session, expectsLivemode(), before && soldAs(before).expectedCents);

  if (!before) {
    if (told === "expired") return "nobody bought";
    const hasFailed = told === "failed" || (!isPaid && (await hasEnded(tx, session.id)));
    const order = await openOrder(tx, sale, isPaid ? "paid" : hasFailed ? "failed" : "awaited");
    if (isPaid) {
      await followPayment(tx, order.id, sale, session);
      await noteSale(tx, order.id, sale, session);
    }
    return `order ${order.id} opened: ${order.status}`;
  }
  if (isPaid) {
    if (!(await payOrder(tx, before.id, sale))) return `order ${before.id} was paid before`;
    await followPayment(tx, before.id, sale, session);
    await noteSale(tx, before.id, sale, session);
    return `order ${before.id} paid`;
  }
  if (told === "failed" || told === "expired") {
    const moved = await moveOrder(tx, before.id, "failPayment", { actor: "stripe", detail: told });
    return moved ? `order ${before.id} cancelled: payment ${told}` : `order ${before.id} left as it is`;
  }
  return `order ${before.id} still awaits its payment`;
}

/** The ledger, the plan, and the refunds and disputes that came before the order was there. */
async function followPayment(tx: Tx, orderId: string, sale: Sale, session: CheckoutSession): Promise<void> {
  // Test money on the live side, or the other way round, is no revenue: a person looks at the order.
  if (sale.livemode !== expectsLivemode()) return;
  const isPlan = session.mode === "subscription" || session.subscription !== null;
  const stripeId = isPlan ? session.invoice : session.id;
  const told = stripeId ? await tx.payment.findUnique({ where: { stripeId } }) : null;
  const paymentIntentId = sale.paymentIntentId ?? told?.paymentIntentId ?? null;
  await lockNames(tx, [paymentIntentId]);
  if (stripeId) {
    const { email, amountCents, currency } = sale;
    const subscriptionId = session.subscription;
    await keepPayment(tx, { stripeId, orderId, subscriptionId, email, amountCents, currency, paymentIntentId });
  }
  if (isPlan && session.subscription) await openSubscription(tx, session.subscription, orderId, sale);
  if (paymentIntentId) await replayReversals(tx, paymentIntentId);
}

/** Whether Stripe told us earlier that the session ran out. */
async function hasEnded(tx: Tx, sessionId: string): Promise<boolean> {
  const found = await tx.stripeEvent.findFirst({
    where: { sessionId, type: { in: ["checkout.session.expired", "checkout.session.async_payment_failed"] } },
    select: { id: true },
  });
  return found !== null;
}
