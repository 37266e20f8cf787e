import Stripe from "stripe";

export type Attempt = { at: string; status: number | null; error: string | null; ms: number };

/** One event on its way to the webhook address. Held ones wait for `release`. */
export type Delivery = {
  id: string;
  eventId: string;
  type: string;
  status: "held" | "waiting" | "delivered" | "failed";
  /** Milliseconds since 1970; the next attempt is made then. */
  nextAt: number;
  attempts: Attempt[];
};

/** How events travel: held back, in another order, several times each. */
export type DeliveryMode = { hold: boolean; shuffle: boolean; repeat: number };

export type Webhook = { url: string; secret: string };

export type Deliveries = {
  mode: DeliveryMode;
  webhook: Webhook | null;
  add(event: Stripe.Event): void;
  /** Lets held events go; returns how many. */
  release(): number;
  /** Sends again what is still waiting, now and not at its time. */
  hurry(): void;
  /** Resolves when nothing is waiting or under way; rejects after `timeoutMs`. */
  idle(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
};

const CONCURRENCY = 8;
const ATTEMPT_TIMEOUT_MS = 10_000;
/** Out of order means out of order: shuffled deliveries start at random within this. */
const SHUFFLE_WINDOW_MS = 400;
const RETRY_SECONDS = [1, 2, 5, 10, 30, 60, 60, 120, 300, 600];

/** The signed form in which an event travels; Stripe prints its bodies with two spaces. */
export function signEvent(event: Stripe.Event, secret: string, timestamp: number): { body: string; signature: string } {
  const body = JSON.stringify(event, null, 2);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
  return { body, signature };
}

export function createDeliveries(options: {
  deliveries: () => Record<string, Delivery>;
  event: (id: string) => Stripe.Event | undefined;
  changed: () => void;
  /** Seconds. */
  now: () => number;
  webhook?: Webhook;
  retrySeconds?: readonly number[];
}): Deliveries {
  const retry = options.retrySeconds ?? RETRY_SECONDS;
  const underWay = new Map<string, Promise<void>>();
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let count = Object.keys(options.deliveries()).length;

  const self: Deliveries = {
    mode: { hold: false, shuffle: false, repeat: 1 },
    webhook: options.webhook ?? null,
    add(event) {
      if (!self.webhook) return;
      event.pending_webhooks = 1;
      for (let copy = 0; copy < self.mode.repeat; copy += 1) {
        count += 1;
        const id = `whd_${String(count).padStart(6, "0")}`;
        options.deliveries()[id] = {
          id,
          eventId: event.id,
          type: event.type,
          status: self.mode.hold ? "held" : "waiting",
          nextAt: startTime(),
          attempts: [],
        };
      }
      options.changed();
      schedule();
    },
    release() {
      const held = Object.values(options.deliveries()).filter((it) => it.status === "held");
      for (const delivery of held) Object.assign(delivery, { status: "waiting", nextAt: startTime() });
      options.changed();
      schedule();
      return held.length;
    },
    hurry() {
      for (const delivery of waiting()) delivery.nextAt = Date.now();
      schedule();
    },
    async idle(timeoutMs = 30_000) {
      const until = Date.now() + timeoutMs;
      while (waiting().length || underWay.size) {
        if (Date.now() > until) throw new Error(`Webhooks are still on their way after ${timeoutMs} ms.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      stop.abort();
      clearTimeout(timer);
      await Promise.all(underWay.values());
    },
  };

  const startTime = (): number => Date.now() + (self.mode.shuffle ? Math.random() * SHUFFLE_WINDOW_MS : 0);
  const waiting = (): Delivery[] => Object.values(options.deliveries()).filter((it) => it.status === "waiting");

  function schedule(): void {
    clearTimeout(timer);
    if (stop.signal.aborted || !self.webhook) return;
    const queue = waiting()
      .filter((it) => !underWay.has(it.id))
      .sort((a, b) => a.nextAt - b.nextAt);
    for (const delivery of queue) {
      if (underWay.size >= CONCURRENCY) return;
      const wait = delivery.nextAt - Date.now();
      if (wait > 0) {
        timer = setTimeout(schedule, wait);
        return;
      }
      start(delivery, self.webhook);
    }
  }

  function start(delivery: Delivery, webhook: Webhook): void {
    const run = attempt(delivery, webhook).finally(() => {
      underWay.delete(delivery.id);
      schedule();
    });
    underWay.set(delivery.id, run);
  }

  async function attempt(delivery: Delivery, webhook: Webhook): Promise<void> {
    const from = performance.now();
    const at = new Date().toISOString();
    const event = options.event(delivery.eventId);
    if (!event) {
      delivery.status = "failed";
      return;
    }
    const result = await post(event, webhook);
    if (stop.signal.aborted) return;
    delivery.attempts.push({ at, ...result, ms: Math.round(performance.now() - from) });
    const pause = retry[delivery.attempts.length - 1];
    if (result.status !== null && result.status >= 200 && result.status < 300) delivery.status = "delivered";
    else if (pause === undefined) delivery.status = "failed";
    else delivery.nextAt = Date.now() + pause * 1000;
    event.pending_webhooks = Object.values(options.deliveries()).some(
      (it) => it.eventId === event.id && it.status !== "delivered",
    )
      ? 1
      : 0;
    options.changed();
  }

  async function post(event: Stripe.Event, webhook: Webhook): Promise<Pick<Attempt, "status" | "error">> {
    const secret = webhook.secret.split(",")[0] ?? "";
    const { body, signature } = signEvent(event, secret, options.now());
    try {
      const response = await fetch(webhook.url, {
        method: "POST",
        body,
        redirect: "manual",
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]),
        headers: {
          "content-type": "application/json; charset=utf-8",
          "stripe-signature": signature,
          "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        },
      });
      await response.arrayBuffer();
      return { status: response.status, error: null };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return { status: null, error: cause instanceof Error ? cause.message : String(cause) };
    }
  }

  schedule();
  return self;
}
