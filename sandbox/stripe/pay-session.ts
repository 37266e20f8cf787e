import type Stripe from "stripe";
import { createCustomer } from "./catalogue";
import { invoiceCharge, payInvoice, refuseInvoice } from "./invoices";
import {
  createCharge,
  createPaymentIntent,
  DECLINE_MESSAGE,
  failPayment,
  latestCharge,
  type Payer,
  requirePaymentIntent,
  startDebit,
  succeedPayment,
} from "./payments";
import { invalid } from "./problem";
import { customerDetails } from "./session-object";
import { requireSession } from "./sessions";
import { openSubscription } from "./subscriptions";
import type { StripeWorld } from "./world";

export type Buyer = { email: string; name: string };

/** Pays an open session by card. A session already complete is returned as it is: nobody pays twice. */
export function paySession(world: StripeWorld, id: string, buyer: Buyer): Stripe.Checkout.Session {
  const session = requireOpen(world, id);
  if (session.status === "complete") return session;
  const payer = takeBuyer(world, session, buyer);
  if (session.mode === "subscription") {
    const { subscription, invoice } = openSubscription(world, session, payer, "active");
    world.emit("customer.subscription.created", subscription);
    payInvoice(world, invoice, invoiceCharge(world, invoice, payer, "card"));
  } else {
    const intent = sessionIntent(world, session);
    succeedPayment(world, intent, createCharge(world, intent, payer, "card"));
  }
  return complete(world, session, "paid");
}

/** A refused card: the session stays open and can be paid afterwards. */
export function declineSession(world: StripeWorld, id: string, buyer: Buyer): string {
  const session = requireOpen(world, id);
  if (session.status === "complete" || session.mode === "subscription") return DECLINE_MESSAGE;
  const intent = sessionIntent(world, session);
  const charge = createCharge(world, intent, { ...buyer, customer: null }, "card");
  failPayment(world, intent, charge, {
    code: "card_declined",
    declineCode: "generic_decline",
    message: DECLINE_MESSAGE,
  });
  world.changed();
  return DECLINE_MESSAGE;
}

/** A bank debit: the session is complete, the money is not there yet. */
export function debitSession(world: StripeWorld, id: string, buyer: Buyer): Stripe.Checkout.Session {
  const session = requireOpen(world, id);
  if (session.status === "complete") return session;
  const payer = takeBuyer(world, session, buyer);
  if (session.mode === "subscription") {
    const { subscription, invoice } = openSubscription(world, session, payer, "incomplete");
    world.emit("customer.subscription.created", subscription);
    const { intent, charge } = invoiceCharge(world, invoice, payer, "bacs_debit");
    startDebit(world, intent, charge);
  } else {
    const intent = sessionIntent(world, session);
    startDebit(world, intent, createCharge(world, intent, payer, "bacs_debit"));
  }
  return complete(world, session, "unpaid");
}

/** Ends a delayed payment. Settling twice is refused. */
export function settleSession(
  world: StripeWorld,
  id: string,
  outcome: "succeeded" | "failed",
): Stripe.Checkout.Session {
  const session = requireSession(world, id);
  const { intent, charge, invoice } = pendingPayment(world, session);
  const money = { intent, charge };
  if (outcome === "succeeded") {
    if (invoice) payInvoice(world, invoice, money);
    else succeedPayment(world, intent, charge);
    session.payment_status = "paid";
    world.emit("checkout.session.async_payment_succeeded", session);
  } else {
    const failure = { code: "payment_method_provider_decline", message: "The bank refused the debit." } as const;
    if (invoice) refuseInvoice(world, invoice, money, failure);
    else failPayment(world, intent, charge, failure);
    world.emit("checkout.session.async_payment_failed", session);
  }
  world.changed();
  return session;
}

function pendingPayment(world: StripeWorld, session: Stripe.Checkout.Session) {
  const invoice = typeof session.invoice === "string" ? world.state.invoices[session.invoice] : undefined;
  const payment = Object.values(world.state.invoicePayments).find((it) => it.invoice === invoice?.id);
  const id = payment?.payment.payment_intent ?? session.payment_intent;
  const intent = typeof id === "string" ? requirePaymentIntent(world, id) : null;
  const charge = intent && latestCharge(world, intent);
  if (!intent || !charge || intent.status !== "processing") {
    throw invalid(`The session ${session.id} has no delayed payment to settle.`, "session");
  }
  return { intent, charge, invoice };
}

function requireOpen(world: StripeWorld, id: string): Stripe.Checkout.Session {
  const session = requireSession(world, id);
  if (session.status === "expired") throw invalid("This Checkout Session has expired.", "session");
  return session;
}

function takeBuyer(world: StripeWorld, session: Stripe.Checkout.Session, buyer: Buyer): Payer {
  const email = session.customer_email ?? buyer.email;
  session.customer_details = customerDetails(email, buyer.name);
  if (!session.customer && session.customer_creation === "always") {
    session.customer = createCustomer(world, { email, name: buyer.name }).id;
  }
  return { email, name: buyer.name, customer: typeof session.customer === "string" ? session.customer : null };
}

/** The session's intent: made at the first attempt, reused by the next. */
function sessionIntent(world: StripeWorld, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  if (typeof session.payment_intent === "string") return requirePaymentIntent(world, session.payment_intent);
  const data = world.state.sessionData[session.id];
  const intent = createPaymentIntent(world, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "gbp",
    customer: typeof session.customer === "string" ? session.customer : null,
    metadata: data?.metadata ?? {},
    description: data?.description ?? null,
    types: session.payment_method_types,
  });
  session.payment_intent = intent.id;
  return intent;
}

function complete(
  world: StripeWorld,
  session: Stripe.Checkout.Session,
  payment: "paid" | "unpaid",
): Stripe.Checkout.Session {
  session.status = "complete";
  session.payment_status = payment;
  session.url = null;
  world.emit("checkout.session.completed", session);
  world.changed();
  return session;
}

/** Where the buyer goes after paying. */
export function successAddress(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}
