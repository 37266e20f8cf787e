import type Stripe from "stripe";
import { latestCharge } from "./payments";
import type { StripeState } from "./state";
import type { StripeWorld } from "./world";

/** What the control panel needs to know to offer only what can still happen. Amounts in minor units. */
export type SessionFacts = {
  /** A delayed payment waits for its outcome. */
  settleable: boolean;
  refundable: number;
  dispute: Stripe.Dispute.Status | null;
  subscriptionStatus: Stripe.Subscription.Status | null;
};

export function sessionFacts(world: StripeWorld, session: Stripe.Checkout.Session): SessionFacts {
  const { state } = world;
  const intent = intentOf(state, session);
  const charge = intent && latestCharge(world, intent);
  const subscription = typeof session.subscription === "string" ? state.subscriptions[session.subscription] : undefined;
  const dispute = Object.values(state.disputes).find((it) => it.charge === charge?.id);
  return {
    settleable: intent?.status === "processing",
    refundable: charge?.paid ? charge.amount - charge.amount_refunded : 0,
    dispute: dispute?.status ?? null,
    subscriptionStatus: subscription?.status ?? null,
  };
}

/** The intent that carries the session's money; a subscription's stands behind its invoice. */
function intentOf(state: StripeState, session: Stripe.Checkout.Session): Stripe.PaymentIntent | null {
  const payment = Object.values(state.invoicePayments).find((it) => it.invoice === session.invoice);
  const id = payment?.payment.payment_intent ?? session.payment_intent;
  return typeof id === "string" ? (state.paymentIntents[id] ?? null) : null;
}
