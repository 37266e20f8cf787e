import { ZodError } from "zod";
import { queueAlert } from "@/lib/alerts/queue-alert";
import { applyDispute } from "@/lib/billing/apply-dispute";
import { applyRefund } from "@/lib/billing/apply-refund";
import { keepPayment } from "@/lib/billing/keep-payment";
import { keepSubscription } from "@/lib/billing/keep-subscription";
import { observeInvoice } from "@/lib/billing/observe-invoice";
import { type Observation, observeSubscription } from "@/lib/billing/observe-subscription";
import { replayReversals } from "@/lib/billing/replay-reversals";
import { type CheckoutOutcome, settleCheckout } from "@/lib/billing/settle-checkout";
import {
  checkoutSession,
  invoice,
  parseEnvelope,
  paymentIntentOf,
  readable,
  type StripeEnvelope,
  type StripeInvoice,
  type Subject,
  subjectOf,
  subscription,
  subscriptionOf,
} from "@/lib/billing/stripe-event";
import { appNow } from "@/lib/clock";
import { lockNames, type Prisma, type Tx, transaction } from "@/lib/db";
import { expectsLivemode } from "@/lib/env";
import { invalidFields } from "@/lib/http-body";
import type { Stripe } from "@/lib/stripe";

type Received = {
  event: StripeEnvelope;
  payload: unknown;
  /** What Stripe said of the plan, and of how its invoice was paid, when it was asked before the transaction. */
  observation: Observation | null;
  paidInvoice: StripeInvoice | null;
};
type Follow = (tx: Tx, received: Received) => Promise<string>;

/** An event without a date never beats one that has one. */
const OLDEST = new Date(0);
const OTHER_SIDE = "of the other side (live or test): kept only";

const checkout =
  (told: CheckoutOutcome): Follow =>
  (tx, { event, payload }) => {
    const session = checkoutSession.parse(payload);
    // The envelope and the session must agree; when one is of the other side, the sale is.
    const livemode = [event.livemode, session.livemode].find((it) => it !== null && it !== expectsLivemode());
    return settleCheckout(tx, { ...session, livemode: livemode ?? expectsLivemode() }, told);
  };

/** What follows from each kind of event. A kind that is not here is kept and answered. */
const FOLLOWS: ReadonlyMap<string, Follow> = new Map(
  Object.entries<Follow>({
    "checkout.session.completed": checkout("completed"),
    "checkout.session.async_payment_succeeded": checkout("paid"),
    "checkout.session.async_payment_failed": checkout("failed"),
    "checkout.session.expired": checkout("expired"),
    "charge.refunded": (tx, { payload }) => applyRefund(tx, payload),
    "charge.dispute.created": (tx, { payload }) => applyDispute(tx, payload),
    "charge.dispute.updated": (tx, { payload }) => applyDispute(tx, payload),
    "charge.dispute.closed": (tx, { payload }) => applyDispute(tx, payload),
    "customer.subscription.created": keepObserved,
    "customer.subscription.updated": keepObserved,
    "customer.subscription.deleted": keepObserved,
    "invoice.paid": keepInvoice,
    "invoice.payment_failed": keepInvoice,
  }),
);

export type Receipt = { isNew: boolean; outcome: string };

/**
 * Keeps one verified event and does everything that follows from it, in one transaction: afterwards all of it
 * stands, or nothing does and Stripe will send it again. A repeat finds its row and changes nothing.
 */
export async function receiveStripeEvent(received: Stripe.Event): Promise<Receipt> {
  const event = readEnvelope(received);
  const payload = readable(event.data.object);
  const subject = subjectOf(event.type, payload);
  const follow = FOLLOWS.get(event.type);
  // Asked before the transaction: nothing may wait for the network while it holds locks.
  const asks = follow === keepObserved || follow === keepInvoice;
  const [observation, paidInvoice] = await Promise.all([
    asks && subject.subscriptionId ? observeSubscription(subject.subscriptionId) : null,
    event.type === "invoice.paid" && subject.invoiceId && !subject.paymentIntentId
      ? observeInvoice(subject.invoiceId)
      : null,
  ]);
  const paymentIntentId = subject.paymentIntentId ?? (paidInvoice && paymentIntentOf(paidInvoice));

  return transaction(async (tx) => {
    const isNew = await keepEvent(tx, event, payload, subject);
    if (!isNew) return { isNew, outcome: "received before" };
    await lockNames(tx, [subject.subscriptionId, subject.sessionId, paymentIntentId]);
    const outcome = follow
      ? await tryFollow(tx, follow, { event, payload, observation, paidInvoice })
      : "kept; nothing follows from this kind";
    await tx.$executeRaw`UPDATE stripe_events SET processed_at = app_now(), outcome = ${outcome} WHERE id = ${event.id}`;
    return { isNew, outcome };
  });
}

function readEnvelope(received: Stripe.Event): StripeEnvelope {
  try {
    return parseEnvelope(received);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    throw invalidFields(error);
  }
}

async function keepEvent(tx: Tx, event: StripeEnvelope, payload: unknown, subject: Subject): Promise<boolean> {
  const kept = await tx.stripeEvent.createMany({
    data: {
      id: event.id,
      type: event.type,
      sessionId: subject.sessionId,
      paymentIntentId: subject.paymentIntentId,
      payload: payload as Prisma.InputJsonObject,
      livemode: event.livemode ?? false,
      occurredAt: event.createdAt ?? (await appNow(tx)),
    },
    skipDuplicates: true,
  });
  return kept.count === 1;
}

/**
 * A payload without the fields we rely on would fail again at every repeat: it is kept, and a person is told. Any
 * other error rolls everything back, so that Stripe sends the event again.
 */
async function tryFollow(tx: Tx, follow: Follow, received: Received): Promise<string> {
  try {
    return await follow(tx, received);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const { id, type } = received.event;
    await queueAlert(tx, { key: `unread-event:${id}`, kind: "unread-event", data: { eventId: id, type } });
    return `not understood: ${invalidFields(error).message}`;
  }
}

/** A plan changed: what Stripe says now, or this event's own words, dated by it, when Stripe does not answer. */
async function keepObserved(tx: Tx, { event, payload, observation }: Received): Promise<string> {
  if (isOtherSide(event)) return OTHER_SIDE;
  const told = subscription.parse(payload);
  const isOver = event.type === "customer.subscription.deleted";
  if (observation && !isOver) await keepSubscription(tx, observation.subscription, observation.at);
  else await keepSubscription(tx, isOver ? { ...told, status: "canceled" } : told, event.createdAt ?? OLDEST);
  return `subscription ${told.id}: ${observation && !isOver ? observation.subscription.status : told.status}`;
}

/** An invoice of a plan: paid, it is money in the ledger; failed, only the plan's state changes. */
async function keepInvoice(tx: Tx, { event, payload, observation, paidInvoice }: Received): Promise<string> {
  if (isOtherSide(event)) return OTHER_SIDE;
  const it = invoice.parse(payload);
  const subscriptionId = subscriptionOf(it);
  if (observation) await keepSubscription(tx, observation.subscription, observation.at);
  if (event.type !== "invoice.paid" || !it.amount_paid) return `invoice ${it.id}: nothing paid`;
  const opened = subscriptionId
    ? await tx.subscription.findUnique({ where: { stripeSubscriptionId: subscriptionId }, select: { email: true } })
    : null;
  const paymentIntentId = paymentIntentOf(it) ?? (paidInvoice && paymentIntentOf(paidInvoice));
  await keepPayment(tx, {
    stripeId: it.id,
    paymentIntentId,
    orderId: null,
    subscriptionId,
    email: it.customer_email?.toLowerCase() ?? opened?.email ?? null,
    amountCents: it.amount_paid,
    currency: (it.currency ?? "").toLowerCase(),
  });
  if (paymentIntentId) await replayReversals(tx, paymentIntentId);
  return `invoice ${it.id}: ${it.amount_paid} kept`;
}

function isOtherSide(event: StripeEnvelope): boolean {
  return event.livemode !== null && event.livemode !== expectsLivemode();
}
