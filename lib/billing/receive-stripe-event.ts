import { ZodError } from "zod";
import { queueAlert } from "@/lib/alerts/queue-alert";
import { applyDispute } from "@/lib/billing/apply-dispute";
import { applyRefund } from "@/lib/billing/apply-refund";
import { keepPayment } from "@/lib/billing/keep-payment";
import { keepSubscription } from "@/lib/billing/keep-subscription";
import { type Observation, observeSubscription } from "@/lib/billing/observe-subscription";
import { type CheckoutOutcome, settleCheckout } from "@/lib/billing/settle-checkout";
import {
  checkoutSession,
  invoice,
  paymentIntentOf,
  readable,
  type Subject,
  subjectOf,
  subscription,
  subscriptionOf,
} from "@/lib/billing/stripe-event";
import { lockNames, type Prisma, type Tx, transaction } from "@/lib/db";
import { invalidFields } from "@/lib/http-body";
import type { Stripe } from "@/lib/stripe";

type Received = { event: Stripe.Event; payload: unknown; observation: Observation | null };
type Follow = (tx: Tx, received: Received) => Promise<string>;

const checkout =
  (told: CheckoutOutcome): Follow =>
  (tx, { payload }) =>
    settleCheckout(tx, checkoutSession.parse(payload), told);

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
export async function receiveStripeEvent(event: Stripe.Event): Promise<Receipt> {
  const payload = readable(event.data.object);
  const subject = subjectOf(event.type, payload);
  const follow = FOLLOWS.get(event.type);
  // Asked before the transaction: nothing may wait for the network while it holds locks.
  const asks = follow === keepObserved || follow === keepInvoice;
  const observation = asks && subject.subscriptionId ? await observeSubscription(subject.subscriptionId) : null;

  return transaction(async (tx) => {
    const isNew = await keepEvent(tx, event, payload, subject);
    if (!isNew) return { isNew, outcome: "received before" };
    await lockNames(tx, [subject.sessionId, subject.paymentIntentId, subject.subscriptionId]);
    const outcome = follow
      ? await tryFollow(tx, follow, { event, payload, observation })
      : "kept; nothing follows from this kind";
    await tx.$executeRaw`UPDATE stripe_events SET processed_at = app_now(), outcome = ${outcome} WHERE id = ${event.id}`;
    return { isNew, outcome };
  });
}

async function keepEvent(tx: Tx, event: Stripe.Event, payload: unknown, subject: Subject): Promise<boolean> {
  const kept = await tx.stripeEvent.createMany({
    data: {
      id: event.id,
      type: event.type,
      sessionId: subject.sessionId,
      paymentIntentId: subject.paymentIntentId,
      payload: payload as Prisma.InputJsonObject,
      livemode: event.livemode,
      occurredAt: new Date(event.created * 1_000),
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
  const told = subscription.parse(payload);
  const isOver = event.type === "customer.subscription.deleted";
  if (observation && !isOver) await keepSubscription(tx, observation.subscription, observation.at);
  else await keepSubscription(tx, isOver ? { ...told, status: "canceled" } : told, new Date(event.created * 1_000));
  return `subscription ${told.id}: ${observation && !isOver ? observation.subscription.status : told.status}`;
}

/** An invoice of a plan: paid, it is money in the ledger; failed, only the plan's state changes. */
async function keepInvoice(tx: Tx, { event, payload, observation }: Received): Promise<string> {
  const it = invoice.parse(payload);
  const subscriptionId = subscriptionOf(it);
  if (observation) await keepSubscription(tx, observation.subscription, observation.at);
  if (event.type !== "invoice.paid" || !it.amount_paid) return `invoice ${it.id}: nothing paid`;
  const opened = subscriptionId
    ? await tx.subscription.findUnique({ where: { stripeSubscriptionId: subscriptionId }, select: { email: true } })
    : null;
  await keepPayment(tx, {
    stripeId: it.id,
    paymentIntentId: paymentIntentOf(it),
    orderId: null,
    subscriptionId,
    email: it.customer_email?.toLowerCase() ?? opened?.email ?? null,
    amountCents: it.amount_paid,
    currency: (it.currency ?? "").toLowerCase(),
  });
  return `invoice ${it.id}: ${it.amount_paid} kept`;
}
