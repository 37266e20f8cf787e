import type Stripe from "stripe";
import type { StripeState } from "./state";

/** The kinds of event the stand-in writes. */
export type EmittedEvent =
  | Stripe.CheckoutSessionCompletedEvent
  | Stripe.CheckoutSessionAsyncPaymentSucceededEvent
  | Stripe.CheckoutSessionAsyncPaymentFailedEvent
  | Stripe.CheckoutSessionExpiredEvent
  | Stripe.PaymentIntentSucceededEvent
  | Stripe.PaymentIntentProcessingEvent
  | Stripe.PaymentIntentPaymentFailedEvent
  | Stripe.ChargePendingEvent
  | Stripe.ChargeSucceededEvent
  | Stripe.ChargeFailedEvent
  | Stripe.ChargeRefundedEvent
  | Stripe.ChargeDisputeCreatedEvent
  | Stripe.ChargeDisputeClosedEvent
  | Stripe.RefundCreatedEvent
  | Stripe.CustomerSubscriptionCreatedEvent
  | Stripe.CustomerSubscriptionUpdatedEvent
  | Stripe.CustomerSubscriptionDeletedEvent
  | Stripe.InvoicePaidEvent
  | Stripe.InvoicePaymentFailedEvent;

export type EmittedObject<Type extends EmittedEvent["type"]> = Extract<EmittedEvent, { type: Type }>["data"]["object"];

/** What every part of the Stripe stand-in works with. */
export type StripeWorld = {
  state: StripeState;
  /** Seconds, as Stripe counts. */
  now(): number;
  /** Where this stand-in is served, without a trailing slash. */
  origin(): string;
  changed(): void;
  /** Writes an event with a snapshot of the object and hands it to the deliveries. */
  emit<Type extends EmittedEvent["type"]>(
    type: Type,
    object: EmittedObject<Type>,
    previous?: Partial<EmittedObject<Type>>,
  ): void;
  /** The API request being answered, for the envelope of its events; null for pages and controls. */
  request: { id: string; idempotencyKey: string | null } | null;
};
