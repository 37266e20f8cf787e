import { z } from "zod";

/**
 * An event from Stripe, as far as we read it. receive-stripe-event.ts keeps it and does what follows, in one
 * transaction; an event we do not know is kept as well. Only these fields are relied on: Stripe adds and drops the
 * others between versions, and a payload from an older endpoint must still open its order.
 */
const idOf = z
  .union([z.string(), z.object({ id: z.string() })])
  .nullish()
  .transform((it) => (typeof it === "string" ? it : (it?.id ?? null)));

const words = z
  .record(z.string(), z.string())
  .nullish()
  .transform((it) => it ?? {});
/** As large as the columns take; what is larger was never one of our prices. */
const cents = z.number().int().max(2_147_483_647).nullish();

export const checkoutSession = z.object({
  id: z.string().min(1),
  mode: z.string().nullish(),
  status: z.string().nullish(),
  payment_status: z.string().nullish(),
  amount_total: cents,
  currency: z.string().nullish(),
  livemode: z.boolean().nullish(),
  customer: idOf,
  customer_email: z.string().nullish(),
  customer_details: z.object({ email: z.string().nullish(), name: z.string().nullish() }).nullish(),
  total_details: z.object({ amount_tax: cents }).nullish(),
  metadata: words,
  payment_intent: idOf,
  subscription: idOf,
  invoice: idOf,
});
export type CheckoutSession = z.infer<typeof checkoutSession>;

/** Stripe's own word that nothing more is owed for a session. */
export function isPaidSession(session: CheckoutSession): boolean {
  return session.payment_status === "paid" || session.payment_status === "no_payment_required";
}

export const charge = z.object({
  id: z.string(),
  payment_intent: idOf,
  amount: z.number().int(),
  amount_refunded: z.number().int(),
  refunded: z.boolean().nullish(),
});

export const dispute = z.object({ id: z.string(), payment_intent: idOf, status: z.string() });

export const subscription = z.object({
  id: z.string().min(1),
  customer: idOf,
  status: z.string(),
  cancel_at_period_end: z.boolean().nullish(),
  current_period_end: z.number().nullish(),
  ended_at: z.number().nullish(),
  metadata: words,
  items: z
    .object({
      data: z.array(
        z.object({
          current_period_end: z.number().nullish(),
          price: z
            .object({ lookup_key: z.string().nullish(), recurring: z.object({ interval: z.string() }).nullish() })
            .nullish(),
        }),
      ),
    })
    .nullish(),
});
export type StripeSubscription = z.infer<typeof subscription>;

export const invoice = z.object({
  id: z.string().min(1),
  customer: idOf,
  customer_email: z.string().nullish(),
  amount_paid: cents,
  currency: z.string().nullish(),
  payment_intent: idOf,
  subscription: idOf,
  parent: z.object({ subscription_details: z.object({ subscription: idOf }).nullish() }).nullish(),
  payments: z.object({ data: z.array(z.object({ payment: z.object({ payment_intent: idOf }).nullish() })) }).nullish(),
});
export type StripeInvoice = z.infer<typeof invoice>;

/** The subscription an invoice belongs to, where this or an older API version says it. */
export function subscriptionOf(it: StripeInvoice): string | null {
  return it.subscription ?? it.parent?.subscription_details?.subscription ?? null;
}

/** The payment intent an invoice was paid with, or null. */
export function paymentIntentOf(it: StripeInvoice): string | null {
  return it.payment_intent ?? it.payments?.data[0]?.payment?.payment_intent ?? null;
}

/** A payload with what Postgres does not store, NULs and halves of a character, marked as unreadable. */
export function readable(payload: unknown): unknown {
  const mend = (_: string, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "\ufffd").toWellFormed() : value;
  return JSON.parse(JSON.stringify(payload), mend);
}

/** What an event speaks of: found again by these ids, locked by them, matched to later and earlier events. */
export type Subject = { sessionId: string | null; paymentIntentId: string | null; subscriptionId: string | null };

/** Reads the ids out of any payload; a field that is not there is null. */
export function subjectOf(type: string, payload: unknown): Subject {
  const none = { sessionId: null, paymentIntentId: null, subscriptionId: null };
  if (type.startsWith("checkout.session.")) {
    const it = checkoutSession.safeParse(payload).data;
    return it ? { sessionId: it.id, paymentIntentId: it.payment_intent, subscriptionId: it.subscription } : none;
  }
  if (type.startsWith("customer.subscription."))
    return { ...none, subscriptionId: subscription.safeParse(payload).data?.id ?? null };
  if (type.startsWith("invoice.")) {
    const it = invoice.safeParse(payload).data;
    return it ? { ...none, paymentIntentId: paymentIntentOf(it), subscriptionId: subscriptionOf(it) } : none;
  }
  const it = z.object({ payment_intent: idOf }).safeParse(payload).data;
  return { ...none, paymentIntentId: it?.payment_intent ?? null };
}
