import type Stripe from "stripe";
import { newId } from "./ids";
import { missing } from "./problem";
import type { StripeWorld } from "./world";

/** The ways the hosted page can pay. */
export type PaymentMethodType = "card" | "bacs_debit";

export type Payer = { email: string | null; name: string | null; customer: string | null };

export const DECLINE_MESSAGE = "Your card was declined.";

export function createPaymentIntent(
  world: StripeWorld,
  given: {
    amount: number;
    currency: string;
    customer: string | null;
    metadata: Record<string, string>;
    description: string | null;
    types: string[];
  },
): Stripe.PaymentIntent {
  const id = newId("pi");
  const intent: Stripe.PaymentIntent = {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: given.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: newId(`${id}_secret`),
    confirmation_method: "automatic",
    created: world.now(),
    currency: given.currency,
    customer: given.customer,
    customer_account: null,
    description: given.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: given.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: given.types,
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  };
  world.state.paymentIntents[id] = intent;
  return intent;
}

/** Takes the money at once: the charge and the intent succeed, each with its event. */
export function succeedPayment(world: StripeWorld, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  Object.assign(charge, { status: "succeeded", paid: true, captured: true, amount_captured: charge.amount });
  Object.assign(intent, {
    status: "succeeded",
    amount_received: intent.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    payment_method: charge.payment_method,
    processing: null,
  });
  world.emit("payment_intent.succeeded", intent);
  world.emit("charge.succeeded", charge);
}

/** A bank debit: nothing is known for days. */
export function startDebit(world: StripeWorld, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  Object.assign(intent, { status: "processing", latest_charge: charge.id, payment_method: charge.payment_method });
  world.emit("payment_intent.processing", intent);
  world.emit("charge.pending", charge);
}

export function failPayment(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  failure: { code: Stripe.PaymentIntent.LastPaymentError.Code; declineCode?: string; message: string },
): void {
  Object.assign(charge, {
    status: "failed",
    paid: false,
    captured: false,
    amount_captured: 0,
    failure_code: failure.code,
    failure_message: failure.message,
  });
  intent.status = "requires_payment_method";
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.last_payment_error = {
    type: "card_error",
    code: failure.code,
    charge: charge.id,
    decline_code: failure.declineCode,
    message: failure.message,
  };
  world.emit("payment_intent.payment_failed", intent);
  world.emit("charge.failed", charge);
}

export function createCharge(
  world: StripeWorld,
  intent: Stripe.PaymentIntent,
  payer: Payer,
  type: PaymentMethodType,
): Stripe.Charge {
  const id = newId("ch");
  const charge: Stripe.Charge = {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: newId("txn"),
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: false,
    created: world.now(),
    currency: intent.currency,
    customer: payer.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: newId("pm"),
    payment_method_details: methodDetails(type),
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "pending",
    transfer_data: null,
    transfer_group: null,
  };
  world.state.charges[id] = charge;
  return charge;
}

function methodDetails(type: PaymentMethodType): Stripe.Charge.PaymentMethodDetails {
  if (type === "bacs_debit") {
    const bacs_debit = { fingerprint: null, last4: "2345", mandate: null, sort_code: "108800" };
    return { type, bacs_debit };
  }
  return {
    type,
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand: "visa",
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "GB",
      electronic_commerce_indicator: null,
      exp_month: 12,
      exp_year: 2034,
      funding: "credit",
      installments: null,
      last4: "4242",
      mandate: null,
      network: "visa",
      network_transaction_id: null,
      regulated_status: "unregulated",
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}

export function requirePaymentIntent(world: StripeWorld, id: string, param = "intent"): Stripe.PaymentIntent {
  const intent = world.state.paymentIntents[id];
  if (!intent) throw missing("payment_intent", id, param);
  return intent;
}

/** The charge that carries an intent's money, or null when none has been tried. */
export function latestCharge(world: StripeWorld, intent: Stripe.PaymentIntent): Stripe.Charge | null {
  const id = intent.latest_charge;
  return typeof id === "string" ? (world.state.charges[id] ?? null) : (id ?? null);
}
