import { z } from "zod";

/**
 * An event from Stripe, as far as we read it. receive-stripe-event.ts keeps it and does what follows, in one
 * transaction; an event we do not know is kept as well. Only these fields are relied on: Stripe adds and drops the
 * others between versions, and a payload from an older endpoint must still open its order.
 */
const LARGEST = 2_147_483_647;

const idOf = z
  .union([z.string(), z.object({ id: z.string() })])
  .nullish()
  .catch(null)
  .transform((it) => (typeof it === "string" ? it : (it?.id ?? null)));

const text = z.string().nullish().catch(null);
const side = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((it) => it ?? null);

const words = z
  .record(z.string(), z.unknown())
  .nullish()
  .catch(null)
  .transform((it) => Object.fromEntries(Object.entries(it ?? {}).flatMap(([key, value]) => onlyText(key, value))));

/** Seconds since 1970 that a calendar has a date for. */
const seconds = z.number().min(0).max(253_402_300_799).nullish().catch(null);
const cents = z.number().int().min(-LARGEST).max(LARGEST);

/** What is around every event. */
const envelope = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(255),
  created: seconds,
  livemode: side,
  data: z.object({ object: z.record(z.string(), z.unknown()).catch({}) }).catch({ object: {} }),
});
export type StripeEnvelope = Omit<z.infer<typeof envelope>, "created"> & { createdAt: Date | null };

/** Reads an event's envelope. Throws a ZodError when it has no id or no type. */
export function parseEnvelope(event: unknown): StripeEnvelope {
  const { created, ...rest } = envelope.parse(event);
  return { ...rest, createdAt: created ? new Date(created * 1_000) : null };
}

/**
 * A checkout session. Only its id is demanded: whatever else is odd, paid means an order, and one that cannot be read
 * as something we sell goes to a person.
 */
export const checkoutSession = z.object({
  id: z.string().min(1),
  mode: text,
  status: text,
  payment_status: text,
  amount_total: z.number().nullish().catch(null),
  currency: text,
  livemode: side,
  customer: idOf,
  customer_email: text,
  customer_details: z.object({ email: text, name: text }).nullish().catch(null),
  total_details: z
    .object({ amount_tax: z.number().nullish().catch(null) })
    .nullish()
    .catch(null),
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
  amount: cents,
  amount_refunded: cents,
  refunded: z.boolean().nullish(),
});

export const dispute = z.object({ id: z.string(), payment_intent: idOf, status: z.string() });

export const subscription = z.object({
  id: z.string().min(1),
  customer: idOf,
  status: z.string(),
  cancel_at_period_end: z.boolean().nullish(),
  current_period_end: seconds,
  ended_at: seconds,
  metadata: words,
  items: z
    .object({
      data: z.array(
        z.object({
          current_period_end: seconds,
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
  amount_paid: cents.nullish(),
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

/**
 * A payload as it may be kept: what Postgres does not store (NULs and halves of a character) is marked as unreadable,
 * and a client secret, with which a browser could act on the payment, is left out.
 */
export function readable(payload: unknown): unknown {
  const mend = (key: string, value: unknown) => {
    if (key === "client_secret") return undefined;
    return typeof value === "string" ? value.replaceAll("\0", "\ufffd").toWellFormed() : value;
  };
  return JSON.parse(JSON.stringify(payload), mend);
}

function onlyText(key: string, value: unknown): [string, string][] {
  return typeof value === "string" ? [[key, value]] : [];
}

/** What an event speaks of: found again by these ids, locked by them, matched to later and earlier events. */
export type Subject = {
  sessionId: string | null;
  paymentIntentId: string | null;
  subscriptionId: string | null;
  invoiceId: string | null;
};

/** Reads the ids out of any payload; a field that is not there is null. */
export function subjectOf(type: string, payload: unknown): Subject {
  const none = { sessionId: null, paymentIntentId: null, subscriptionId: null, invoiceId: null };
  if (type.startsWith("checkout.session.")) {
    const it = checkoutSession.safeParse(payload).data;
    return it
      ? { ...none, sessionId: it.id, paymentIntentId: it.payment_intent, subscriptionId: it.subscription }
      : none;
  }
  if (type.startsWith("customer.subscription."))
    return { ...none, subscriptionId: subscription.safeParse(payload).data?.id ?? null };
  if (type.startsWith("invoice.")) {
    const it = invoice.safeParse(payload).data;
    if (!it) return none;
    return { ...none, invoiceId: it.id, paymentIntentId: paymentIntentOf(it), subscriptionId: subscriptionOf(it) };
  }
  const it = z.object({ payment_intent: idOf }).safeParse(payload).data;
  return { ...none, paymentIntentId: it?.payment_intent ?? null };
}
