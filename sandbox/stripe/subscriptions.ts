import type Stripe from "stripe";
import { z } from "zod";
import { expand, flag, mergeMetadata, metadata } from "./form";
import { newId } from "./ids";
import { invoiceCharge, openInvoice, payInvoice, refuseInvoice } from "./invoices";
import { DECLINE_MESSAGE, type Payer } from "./payments";
import { invalid, missing, readParams } from "./problem";
import type { StripeWorld } from "./world";

/** Opens the subscription a session bought, with its first invoice still open. */
export function openSubscription(
  world: StripeWorld,
  session: Stripe.Checkout.Session,
  payer: Payer,
  status: "active" | "incomplete",
): { subscription: Stripe.Subscription; invoice: Stripe.Invoice } {
  const id = newId("sub");
  const data = world.state.sessionData[session.id];
  const lines = world.state.lineItems[session.id] ?? [];
  const now = world.now();
  const subscription: Stripe.Subscription = {
    id,
    object: "subscription",
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: now,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: null, type: "classic" },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: "charge_automatically",
    created: now,
    currency: session.currency ?? "gbp",
    customer: payer.customer ?? "",
    customer_account: null,
    days_until_due: null,
    default_payment_method: newId("pm"),
    default_source: null,
    default_tax_rates: [],
    description: data?.description ?? null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: "self" },
    },
    items: {
      object: "list",
      data: lines.flatMap((line) => (line.price?.recurring ? [subscriptionItem(id, now, line, line.price)] : [])),
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: data?.metadata ?? {},
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: { payment_method_options: null, payment_method_types: null, save_default_payment_method: "off" },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status,
    test_clock: null,
    transfer_data: null,
    trial_end: null,
    trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: "create_invoice" } },
    trial_start: null,
  };
  world.state.subscriptions[id] = subscription;
  const invoice = openInvoice(world, subscription, payer, "subscription_create");
  subscription.latest_invoice = invoice.id;
  session.subscription = id;
  session.invoice = invoice.id;
  return { subscription, invoice };
}

function subscriptionItem(
  subscription: string,
  now: number,
  line: Stripe.LineItem,
  price: Stripe.Price,
): Stripe.SubscriptionItem {
  const interval = price.recurring?.interval ?? "month";
  const count = price.recurring?.interval_count ?? 1;
  return {
    id: newId("si", 14),
    object: "subscription_item",
    billing_thresholds: null,
    created: now,
    current_period_end: periodEnd(now, interval, count),
    current_period_start: now,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: {
      id: price.id,
      object: "plan",
      active: price.active,
      amount: price.unit_amount,
      amount_decimal: price.unit_amount_decimal,
      billing_scheme: "per_unit",
      created: price.created,
      currency: price.currency,
      interval,
      interval_count: count,
      livemode: false,
      metadata: price.metadata,
      meter: null,
      nickname: price.nickname,
      product: typeof price.product === "string" ? price.product : price.product.id,
      tiers_mode: null,
      transform_usage: null,
      trial_period_days: null,
      usage_type: "licensed",
    },
    price: structuredClone(price),
    quantity: line.quantity ?? 1,
    subscription,
    tax_rates: [],
  };
}

/** Seconds; a month that is too short ends on its last day, as at Stripe. */
function periodEnd(start: number, interval: string, count: number): number {
  const days = { day: 1, week: 7 }[interval];
  if (days) return start + days * count * 86_400;
  const from = new Date(start * 1000);
  const months = interval === "year" ? 12 * count : count;
  const end = new Date(from);
  end.setUTCDate(1);
  end.setUTCMonth(from.getUTCMonth() + months);
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(from.getUTCDate(), last));
  return end.getTime() / 1000;
}

export function requireSubscription(world: StripeWorld, id: string): Stripe.Subscription {
  const subscription = world.state.subscriptions[id];
  if (!subscription) throw missing("subscription", id);
  return subscription;
}

const updateSchema = z.strictObject({
  cancel_at_period_end: flag.optional(),
  metadata: metadata.optional(),
  description: z.string().optional(),
  cancellation_details: z.looseObject({ comment: z.string().optional() }).optional(),
  expand: expand.optional(),
});

export function updateSubscription(world: StripeWorld, id: string, params: unknown): Stripe.Subscription {
  const given = readParams(updateSchema, params);
  const subscription = requireLive(world, id);
  const previous: Partial<Stripe.Subscription> = {};
  const ending = given.cancel_at_period_end;
  if (ending !== undefined && ending !== subscription.cancel_at_period_end) {
    previous.cancel_at_period_end = subscription.cancel_at_period_end;
    previous.cancel_at = subscription.cancel_at;
    subscription.cancel_at_period_end = ending;
    subscription.cancel_at = ending ? (subscription.items.data[0]?.current_period_end ?? null) : null;
    subscription.canceled_at = ending ? world.now() : null;
  }
  subscription.metadata = mergeMetadata(subscription.metadata, given.metadata);
  subscription.description = given.description ?? subscription.description;
  world.emit("customer.subscription.updated", subscription, previous);
  world.changed();
  return subscription;
}

/** Ends a subscription now. */
export function cancelSubscription(world: StripeWorld, id: string): Stripe.Subscription {
  const subscription = requireLive(world, id);
  const now = world.now();
  Object.assign(subscription, { status: "canceled", canceled_at: subscription.canceled_at ?? now, ended_at: now });
  world.emit("customer.subscription.deleted", subscription);
  world.changed();
  return subscription;
}

/**
 * Tries to take the next payment. An invoice left open by a refused renewal is tried again first;
 * otherwise the period moves on and a new invoice is written.
 */
export function renewSubscription(world: StripeWorld, id: string, outcome: "paid" | "failed"): Stripe.Invoice {
  const subscription = requireLive(world, id);
  const customer = typeof subscription.customer === "string" ? subscription.customer : subscription.customer.id;
  const known = world.state.customers[customer];
  const payer: Payer = { customer, email: known?.email ?? null, name: known?.name ?? null };
  const latest = typeof subscription.latest_invoice === "string" ? subscription.latest_invoice : null;
  const open = latest ? world.state.invoices[latest] : undefined;
  const invoice = open?.status === "open" ? open : nextInvoice(world, subscription, payer);
  const money = invoiceCharge(world, invoice, payer, "card");
  if (outcome === "paid") payInvoice(world, invoice, money);
  else refuseInvoice(world, invoice, money, { code: "card_declined", message: DECLINE_MESSAGE });
  world.changed();
  return invoice;
}

function nextInvoice(world: StripeWorld, subscription: Stripe.Subscription, payer: Payer): Stripe.Invoice {
  for (const item of subscription.items.data) {
    const { interval, interval_count } = item.plan;
    item.current_period_start = item.current_period_end;
    item.current_period_end = periodEnd(item.current_period_start, interval, interval_count);
  }
  const invoice = openInvoice(world, subscription, payer, "subscription_cycle");
  const previous = { latest_invoice: subscription.latest_invoice };
  subscription.latest_invoice = invoice.id;
  world.emit("customer.subscription.updated", subscription, previous);
  return invoice;
}

function requireLive(world: StripeWorld, id: string): Stripe.Subscription {
  const subscription = requireSubscription(world, id);
  if (subscription.status === "canceled") {
    throw invalid("A canceled subscription can only update its cancellation_details and metadata.", "id");
  }
  return subscription;
}
