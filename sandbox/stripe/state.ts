import type Stripe from "stripe";
import type { Delivery } from "./deliveries";

type Table<Item> = Record<string, Item>;

/** What the stand-in remembers. Insertion order is creation order; lists are given newest first. */
export type StripeState = {
  products: Table<Stripe.Product>;
  prices: Table<Stripe.Price>;
  customers: Table<Stripe.Customer>;
  sessions: Table<Stripe.Checkout.Session>;
  /** Line items by session id. */
  lineItems: Table<Stripe.LineItem[]>;
  /** What a session will create when it is paid, by session id. */
  sessionData: Table<SessionData>;
  paymentIntents: Table<Stripe.PaymentIntent>;
  charges: Table<Stripe.Charge>;
  refunds: Table<Stripe.Refund>;
  disputes: Table<Stripe.Dispute>;
  subscriptions: Table<Stripe.Subscription>;
  invoices: Table<Stripe.Invoice>;
  invoicePayments: Table<Stripe.InvoicePayment>;
  events: Table<Stripe.Event>;
  idempotency: Table<IdempotentAnswer>;
  deliveries: Table<Delivery>;
};

export type SessionData = { metadata: Record<string, string>; description: string | null };

export type IdempotentAnswer = { fingerprint: string; status: number; body: string; requestId: string; at: number };

export function emptyStripeState(): StripeState {
  return {
    products: {},
    prices: {},
    customers: {},
    sessions: {},
    lineItems: {},
    sessionData: {},
    paymentIntents: {},
    charges: {},
    refunds: {},
    disputes: {},
    subscriptions: {},
    invoices: {},
    invoicePayments: {},
    events: {},
    idempotency: {},
    deliveries: {},
  };
}
