import { randomUUID } from "node:crypto";
import { makeOffer } from "@/lib/pricing/offer";
import { type Stripe, stripe } from "@/lib/stripe";

/** Events as Stripe sends them, with ids made up at random, and their signatures. */
const random = () => randomUUID().replaceAll("-", "");

type SessionOptions = {
  id?: string;
  paymentIntent?: string | null;
  plan?: string;
  interval?: "month" | "year";
  addons?: string[];
  email?: string | null;
  name?: string;
  amount?: number;
  currency?: string;
  paymentStatus?: "paid" | "unpaid" | "no_payment_required";
  livemode?: boolean;
  subscription?: string;
};

/** A checkout session as it stands in an event. What is left out is a paid Starter of the catalogue. */
export function makeSession(
  options: SessionOptions = {},
): Record<string, unknown> & { id: string; payment_intent: string | null } {
  const { plan = "starter", interval, addons } = options;
  const offer = makeOffer({ plan, interval, addons });
  const known = "refused" in offer ? null : offer;
  const isPlan = known?.kind === "plan";
  const email = options.email === undefined ? `${random().slice(0, 12)}@example.com` : options.email;
  return {
    id: options.id ?? `cs_test_${random()}`,
    object: "checkout.session",
    mode: isPlan ? "subscription" : "payment",
    status: "complete",
    payment_status: options.paymentStatus ?? "paid",
    amount_total: options.amount ?? known?.amountCents ?? 9900,
    currency: options.currency ?? "gbp",
    livemode: options.livemode ?? false,
    customer: `cus_${random().slice(0, 14)}`,
    customer_details: { email, name: options.name ?? "Ada Example" },
    metadata: { plan, ...(interval ? { interval } : {}), ...(addons ? { addons: addons.join(",") } : {}) },
    payment_intent: isPlan ? null : options.paymentIntent === undefined ? `pi_${random()}` : options.paymentIntent,
    subscription: isPlan ? (options.subscription ?? `sub_${random()}`) : null,
    invoice: isPlan ? `in_${random()}` : null,
  };
}

/** An event around any object. */
export function makeEvent(
  type: string,
  object: Record<string, unknown>,
  more: { id?: string; created?: number } = {},
): Stripe.Event {
  const event = {
    id: more.id ?? `evt_${random()}`,
    object: "event",
    api_version: "2026-10-28",
    created: more.created ?? Math.floor(Date.now() / 1_000),
    data: { object },
    livemode: object.livemode === true,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  return event as unknown as Stripe.Event;
}

/** A charge of a payment intent, of which some or all was given back. */
export function makeRefundedCharge(
  paymentIntent: string | null,
  amount: number,
  refunded: number,
): Record<string, unknown> {
  const whole = refunded >= amount;
  return {
    id: `ch_${random()}`,
    object: "charge",
    payment_intent: paymentIntent,
    amount,
    amount_refunded: refunded,
    refunded: whole,
  };
}

/** The header Stripe would sign a body with. */
export function signBody(body: string, options: { secret: string; timestamp?: number }): string {
  const timestamp = options.timestamp ?? Math.floor(Date.now() / 1_000);
  return stripe().webhooks.generateTestHeaderString({ payload: body, secret: options.secret, timestamp });
}
