import { type StripeSubscription, subscription } from "@/lib/billing/stripe-event";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { isStripeError, stripe } from "@/lib/stripe";

export type Observation = { subscription: StripeSubscription; at: Date };

const TIME_LIMIT_MS = 2_500;

/**
 * What Stripe says of a plan now. An event is only a hint that something changed: two of them may arrive swapped,
 * the answer to a question asked later is never older. Null when Stripe does not answer or does not know it; then
 * the event's own words have to do.
 */
export async function observeSubscription(id: string): Promise<Observation | null> {
  // The moment of asking, by the one clock that all processes share.
  const rows = await db().$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  try {
    const found = await stripe().subscriptions.retrieve(id, {}, { timeout: TIME_LIMIT_MS, maxNetworkRetries: 0 });
    const at = rows[0]?.at;
    return at ? { subscription: subscription.parse(found), at } : null;
  } catch (error) {
    if (!isStripeError(error)) throw error;
    log().warn({ err: error }, "Stripe did not tell the state of a subscription");
    return null;
  }
}
