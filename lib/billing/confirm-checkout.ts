import { settleCheckout } from "@/lib/billing/settle-checkout";
import { checkoutSession, isPaidSession } from "@/lib/billing/stripe-event";
import { lockNames, transaction } from "@/lib/db";
import { log } from "@/lib/log";
import { maskEmail, type Order } from "@/lib/orders/order";
import { getOrderBySession, getOrderMoments, soldAs } from "@/lib/orders/queries";
import { type TimelineStep, timelineOf } from "@/lib/orders/timeline";
import { isMissingAtStripe, isStripeError, stripe } from "@/lib/stripe";

/** What the success page shows: where the order truly stands. Nothing of it helps a stranger who guessed a link. */
export type CheckoutConfirmation = {
  /** waiting: the bank has not paid yet. review: paid, a person looks at it. failed: no money came. */
  state: "paid" | "waiting" | "review" | "failed" | "unknown";
  order: ConfirmedOrder | null;
  timeline: TimelineStep[];
};

export type ConfirmedOrder = {
  id: string;
  reference: string;
  name: string;
  /** Masked. */
  email: string;
  planName: string;
  amountCents: number;
  currency: string;
  status: Order["status"];
  paidAt: Date | null;
  kind: "package" | "plan" | "unknown";
};

const UNKNOWN: CheckoutConfirmation = { state: "unknown", order: null, timeline: [] };
const SESSION_ID = /^cs_[A-Za-z0-9_]{8,250}$/;

/**
 * Where the order of a checkout session stands. When our side does not know it as paid, Stripe is asked once, and a
 * webhook that is late is made good through the same verb. `mayAsk` can say no: a stranger who tries addresses must
 * not make us ask Stripe without end.
 */
export async function confirmCheckout(
  sessionId: string,
  mayAsk: () => Promise<boolean> = async () => true,
): Promise<CheckoutConfirmation> {
  if (!SESSION_ID.test(sessionId)) return UNKNOWN;
  let order = await getOrderBySession(sessionId);
  if (!order || order.status === "AWAITING_PAYMENT") {
    if (await mayAsk()) await heal(sessionId);
    order = await getOrderBySession(sessionId);
  }
  if (!order) return UNKNOWN;
  const { id, reference, name, amountCents, currency, status, paidAt } = order;
  const sold = soldAs(order);
  const shown = { id, reference, name, amountCents, currency, status, paidAt, planName: sold.name, kind: sold.kind };
  const timeline = timelineOf(order, sold, await getOrderMoments(id));
  return { state: stateOf(order), order: { ...shown, email: maskEmail(order.email) }, timeline };
}

async function heal(sessionId: string): Promise<void> {
  try {
    const found = await stripe().checkout.sessions.retrieve(sessionId, {}, { timeout: 3_000, maxNetworkRetries: 1 });
    if (found.status !== "complete") return;
    const session = checkoutSession.parse(found);
    const told = isPaidSession(session) ? "paid" : "completed";
    const locks = [session.subscription, session.id, session.payment_intent];
    const outcome = await transaction(async (tx) => {
      await lockNames(tx, locks);
      return settleCheckout(tx, session, told);
    });
    log().info({ outcome }, "success page asked Stripe");
  } catch (error) {
    // A stranger's guess, or Stripe is away: the webhook will tell, and the page says what we know.
    if (!isStripeError(error)) throw error;
    if (!isMissingAtStripe(error)) log().warn({ err: error }, "Stripe did not tell the state of a session");
  }
}

function stateOf(order: Order): CheckoutConfirmation["state"] {
  if (order.status === "AWAITING_PAYMENT") return "waiting";
  if (order.status === "NEEDS_REVIEW") return "review";
  if (order.status === "CANCELED" && !order.paidAt) return "failed";
  return "paid";
}
