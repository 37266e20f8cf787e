import { createHmac } from "node:crypto";
import { PACKAGES } from "@/lib/pricing/catalog";
import { shuffled } from "./seeded-random";

/** One event as it would be posted: its id and its bytes. */
export type Posting = { id: string; body: string };

type Told = Record<string, unknown>;

/**
 * Events of paid sessions, in random order. Of `sessions`, as many are paid late (completed unpaid, then succeeded) as
 * are needed to reach `events`; `repeats` (0.3 = 30 %) of them come twice.
 */
export function makePaidEvents(
  { sessions, events, repeats }: { sessions: number; events: number; repeats: number },
  random: () => number,
): { sessionIds: string[]; postings: Posting[] } {
  const late = Math.max(0, Math.min(sessions, events - sessions));
  const sessionIds = Array.from(
    { length: sessions },
    (_, index) => `cs_test_storm${index}x${Math.floor(random() * 1e9)}`,
  );
  const once = sessionIds.flatMap((id, index) => {
    const session = makeSession(id, index);
    if (index >= late) return [makePosting("checkout.session.completed", session)];
    const unpaid = { ...session, payment_status: "unpaid" };
    return [
      makePosting("checkout.session.completed", unpaid),
      makePosting("checkout.session.async_payment_succeeded", session),
    ];
  });
  const twice = shuffled(once, random).slice(0, Math.round(once.length * repeats));
  return { sessionIds, postings: shuffled([...once, ...twice], random) };
}

function makeSession(id: string, index: number): Told {
  const sold = PACKAGES[index % PACKAGES.length] ?? PACKAGES[0];
  return {
    id,
    object: "checkout.session",
    mode: "payment",
    status: "complete",
    payment_status: "paid",
    amount_total: sold.amountCents,
    currency: "gbp",
    livemode: false,
    customer_details: { email: `storm-${index}@example.com`, name: `Customer ${index}` },
    metadata: { plan: sold.id },
    payment_intent: id.replace("cs_test", "pi"),
  };
}

function makePosting(type: string, object: Told): Posting {
  const id = `evt_${crypto.randomUUID().replaceAll("-", "")}`;
  const created = Math.floor(Date.now() / 1_000);
  const event = {
    id,
    object: "event",
    api_version: null,
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
  };
  return { id, body: JSON.stringify(event) };
}

/** Stripe's header for a body, signed now. */
export function signPosting(body: string, secret: string): string {
  const timestamp = Math.floor(Date.now() / 1_000);
  return `t=${timestamp},v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
