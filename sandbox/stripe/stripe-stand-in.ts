import type Stripe from "stripe";
import type { Faults } from "../faults";
import { type Incoming, json, listen, type Outcome } from "../http-server";
import { openStore } from "../store";
import { answerApi } from "./api";
import { createDeliveries, type Delivery, type DeliveryMode, signEvent, type Webhook } from "./deliveries";
import { closeDispute, openDispute } from "./disputes";
import { buildEvent } from "./events";
import { answerHosted } from "./hosted";
import { type Buyer, debitSession, declineSession, paySession, settleSession } from "./pay-session";
import { missing, StripeProblem } from "./problem";
import { createRefund } from "./refunds";
import { type SessionFacts, sessionFacts } from "./session-facts";
import { expireSession } from "./sessions";
import { emptyStripeState, type StripeState } from "./state";
import { cancelSubscription, renewSubscription, updateSubscription } from "./subscriptions";
import type { StripeWorld } from "./world";

/** What tests and the control server can make Stripe do. Amounts in minor units; lists are newest first. */
export type StripeHandle = {
  origin: string;
  /** Pays as the hosted page would. */
  pay(sessionId: string, buyer: Buyer): Stripe.Checkout.Session;
  /** Returns what the buyer is told. */
  decline(sessionId: string, buyer: Buyer): string;
  debit(sessionId: string, buyer: Buyer): Stripe.Checkout.Session;
  settle(sessionId: string, outcome: "succeeded" | "failed"): Stripe.Checkout.Session;
  expire(sessionId: string): Stripe.Checkout.Session;
  refund(paymentIntentId: string, amount?: number): Stripe.Refund;
  dispute(paymentIntentId: string): Stripe.Dispute;
  closeDispute(paymentIntentId: string, outcome: "won" | "lost"): Stripe.Dispute;
  renew(subscriptionId: string, outcome: "paid" | "failed"): Stripe.Invoice;
  cancel(subscriptionId: string, atPeriodEnd?: boolean): Stripe.Subscription;
  sessions(): Stripe.Checkout.Session[];
  facts(session: Stripe.Checkout.Session): SessionFacts;
  subscriptions(): Stripe.Subscription[];
  events(): Stripe.Event[];
  deliveries(): Delivery[];
  mode(): DeliveryMode;
  setMode(mode: Partial<DeliveryMode>): void;
  /** Lets held events go; returns how many. */
  release(): number;
  /** Sends one event again, or all of them. Returns how many. */
  redeliver(eventId?: string): number;
  /** Makes every waiting retry now. */
  hurry(): void;
  webhook(): Webhook | null;
  setWebhook(webhook: Webhook | null): void;
  /** The event as it would be posted, signed now (or at `timestamp`, in seconds). */
  sign(eventId: string, timestamp?: number): { body: string; signature: string };
  /** Resolves when no delivery is waiting or under way; held ones do not count. */
  idle(timeoutMs?: number): Promise<void>;
  reset(): void;
  close(): Promise<void>;
};

export async function startStripe(options: {
  port: number;
  file?: string;
  faults: Faults;
  webhook?: Webhook;
  /** Milliseconds since 1970. */
  now: () => number;
  retrySeconds?: readonly number[];
}): Promise<StripeHandle> {
  const store = await openStore<StripeState>(options.file, emptyStripeState);
  const { state } = store;
  const now = (): number => Math.floor(options.now() / 1000);
  const deliveries = createDeliveries({
    deliveries: () => state.deliveries,
    event: (id) => state.events[id],
    changed: store.changed,
    now,
    webhook: options.webhook,
    retrySeconds: options.retrySeconds,
  });
  let origin = "";
  const world: StripeWorld = {
    state,
    now,
    origin: () => origin,
    changed: store.changed,
    emit(type, object, previous) {
      const event = buildEvent(world, type, object, previous);
      state.events[event.id] = event;
      deliveries.add(event);
    },
    request: null,
  };
  const server = await listen(options.port, async (incoming) => answer(world, options.faults, incoming));
  origin = server.origin;

  const requireEvent = (id: string): Stripe.Event => {
    const event = state.events[id];
    if (!event) throw missing("event", id);
    return event;
  };
  return {
    origin,
    pay: (id, buyer) => paySession(world, id, buyer),
    decline: (id, buyer) => declineSession(world, id, buyer),
    debit: (id, buyer) => debitSession(world, id, buyer),
    settle: (id, outcome) => settleSession(world, id, outcome),
    expire: (id) => expireSession(world, id),
    refund: (id, amount) =>
      createRefund(world, { payment_intent: id, ...(amount === undefined ? {} : { amount: String(amount) }) }),
    dispute: (id) => openDispute(world, id),
    closeDispute: (id, outcome) => closeDispute(world, id, outcome),
    renew: (id, outcome) => renewSubscription(world, id, outcome),
    cancel: (id, atPeriodEnd = false) =>
      atPeriodEnd ? updateSubscription(world, id, { cancel_at_period_end: "true" }) : cancelSubscription(world, id),
    sessions: () => Object.values(state.sessions).reverse(),
    facts: (session) => sessionFacts(world, session),
    subscriptions: () => Object.values(state.subscriptions).reverse(),
    events: () => Object.values(state.events).reverse(),
    deliveries: () => Object.values(state.deliveries).reverse(),
    mode: () => ({ ...deliveries.mode }),
    setMode: (mode) => void Object.assign(deliveries.mode, mode),
    release: deliveries.release,
    redeliver(eventId) {
      const events = eventId ? [requireEvent(eventId)] : Object.values(state.events);
      for (const event of events) deliveries.add(event);
      return events.length;
    },
    hurry: deliveries.hurry,
    webhook: () => deliveries.webhook,
    setWebhook(webhook) {
      deliveries.webhook = webhook;
      deliveries.hurry();
    },
    sign: (id, timestamp = now()) => {
      const secret = deliveries.webhook?.secret.split(",")[0];
      if (!secret) throw new Error("There is no webhook secret to sign with: call setWebhook first.");
      return signEvent(requireEvent(id), secret, timestamp);
    },
    idle: deliveries.idle,
    reset: store.reset,
    async close() {
      await deliveries.close();
      await server.close();
      await store.flush();
    },
  };
}

function answer(world: StripeWorld, faults: Faults, incoming: Incoming): Outcome {
  const page = /^\/c\/pay\/([^/]+)$/.exec(incoming.path)?.[1];
  if (!page) return answerApi(world, incoming, faults.take("stripe"));
  try {
    return answerHosted(world, incoming, page);
  } catch (error) {
    if (error instanceof StripeProblem) return json(error.status, { error: error.body });
    throw error;
  }
}
