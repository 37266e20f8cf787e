import type Stripe from "stripe";
import { wireDecimal } from "./decimal";
import { newId } from "./ids";
import {
  createCharge,
  createPaymentIntent,
  failPayment,
  type Payer,
  type PaymentMethodType,
  succeedPayment,
} from "./payments";
import type { StripeWorld } from "./world";

export type InvoiceMoney = { intent: Stripe.PaymentIntent; charge: Stripe.Charge };

/** An open, finalised invoice over the subscription's current period. */
export function openInvoice(
  world: StripeWorld,
  subscription: Stripe.Subscription,
  payer: Payer,
  reason: "subscription_create" | "subscription_cycle",
): Stripe.Invoice {
  const id = newId("in");
  const total = subscription.items.data.reduce((sum, it) => sum + (it.price.unit_amount ?? 0) * (it.quantity ?? 1), 0);
  const customer = payer.customer ? world.state.customers[payer.customer] : undefined;
  const sequence = customer?.next_invoice_sequence ?? 1;
  if (customer) customer.next_invoice_sequence = sequence + 1;
  const first = subscription.items.data[0];
  const period = { start: first?.current_period_start ?? world.now(), end: first?.current_period_end ?? world.now() };
  const invoice: Stripe.Invoice = {
    id,
    object: "invoice",
    account_country: "GB",
    account_name: "Levqor sandbox",
    account_tax_ids: null,
    amount_due: total,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: total,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: null,
    billing_reason: reason,
    collection_method: "charge_automatically",
    created: world.now(),
    currency: subscription.currency,
    custom_fields: null,
    customer: payer.customer,
    customer_account: null,
    customer_address: null,
    customer_email: payer.email,
    customer_name: payer.name,
    customer_phone: null,
    customer_shipping: null,
    customer_tax_exempt: "none",
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: subscription.description,
    discounts: [],
    due_date: null,
    effective_at: world.now(),
    ending_balance: 0,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: "self" },
    last_finalization_error: null,
    latest_revision: null,
    lines: {
      object: "list",
      data: subscription.items.data.map((item) => invoiceLine(id, subscription, item)),
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
    },
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: `${customer?.invoice_prefix ?? "SANDBOX"}-${String(sequence).padStart(4, "0")}`,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
      type: "subscription_details",
    },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: period.end,
    period_start: period.start,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: 0,
    statement_descriptor: null,
    status: "open",
    status_transitions: {
      finalized_at: world.now(),
      marked_uncollectible_at: null,
      paid_at: null,
      voided_at: null,
    },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: null,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: world.now(),
  };
  world.state.invoices[id] = invoice;
  return invoice;
}

function invoiceLine(
  invoice: string,
  subscription: Stripe.Subscription,
  item: Stripe.SubscriptionItem,
): Stripe.InvoiceLineItem {
  const amount = (item.price.unit_amount ?? 0) * (item.quantity ?? 1);
  return {
    id: newId("il"),
    object: "line_item",
    amount,
    currency: item.price.currency,
    description: null,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice,
    livemode: false,
    metadata: subscription.metadata,
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: false,
        proration_details: null,
        subscription: subscription.id,
        subscription_item: item.id,
      },
      type: "subscription_item_details",
    },
    period: { start: item.current_period_start, end: item.current_period_end },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: item.price.id, product: String(item.price.product) },
      type: "price_details",
      unit_amount_decimal: item.price.unit_amount_decimal,
    },
    quantity: item.quantity ?? 1,
    quantity_decimal: wireDecimal(item.quantity ?? 1),
    subscription: subscription.id,
    subtotal: amount,
    taxes: [],
  };
}

/** The intent and a new charge for an open invoice. */
export function invoiceCharge(
  world: StripeWorld,
  invoice: Stripe.Invoice,
  payer: Payer,
  type: PaymentMethodType,
): InvoiceMoney {
  const intent = createPaymentIntent(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: payer.customer,
    metadata: {},
    description: "Subscription",
    types: [type],
  });
  const payment: Stripe.InvoicePayment = {
    id: newId("inpay"),
    object: "invoice_payment",
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: world.now(),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: intent.id, type: "payment_intent" },
    status: "open",
    status_transitions: { canceled_at: null, paid_at: null },
  };
  world.state.invoicePayments[payment.id] = payment;
  return { intent, charge: createCharge(world, intent, payer, type) };
}

/** Takes the invoice's money; its subscription becomes active with it. */
export function payInvoice(world: StripeWorld, invoice: Stripe.Invoice, money: InvoiceMoney): void {
  succeedPayment(world, money.intent, money.charge);
  countAttempt(invoice);
  Object.assign(invoice, { status: "paid", amount_paid: invoice.amount_due, amount_remaining: 0 });
  invoice.next_payment_attempt = null;
  invoice.status_transitions.paid_at = world.now();
  const payment = Object.values(world.state.invoicePayments).find(
    (it) => it.payment.payment_intent === money.intent.id,
  );
  if (payment) {
    Object.assign(payment, { status: "paid", amount_paid: invoice.amount_paid });
    payment.status_transitions.paid_at = world.now();
  }
  world.emit("invoice.paid", invoice);
  moveSubscription(world, invoice, "active");
}

/** A refused renewal: the invoice stays open and its subscription is past due. */
export function refuseInvoice(
  world: StripeWorld,
  invoice: Stripe.Invoice,
  money: InvoiceMoney,
  failure: Parameters<typeof failPayment>[3],
): void {
  failPayment(world, money.intent, money.charge, failure);
  countAttempt(invoice);
  invoice.next_payment_attempt = world.now() + 3 * 86_400;
  world.emit("invoice.payment_failed", invoice);
  if (invoice.billing_reason === "subscription_cycle") moveSubscription(world, invoice, "past_due");
}

function countAttempt(invoice: Stripe.Invoice): void {
  invoice.attempted = true;
  invoice.attempt_count += 1;
}

function moveSubscription(world: StripeWorld, invoice: Stripe.Invoice, status: "active" | "past_due"): void {
  const id = invoice.parent?.subscription_details?.subscription;
  const subscription = typeof id === "string" ? world.state.subscriptions[id] : undefined;
  if (!subscription || subscription.status === status) return;
  const previous = { status: subscription.status };
  subscription.status = status;
  world.emit("customer.subscription.updated", subscription, previous);
}
