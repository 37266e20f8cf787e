import type { StripeSubscription } from "@/lib/billing/stripe-event";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/ids";

/**
 * Writes a plan's state as Stripe had it at `observedAt`; an older observation never overwrites a newer one, and
 * what has ended stays ended.
 */
export async function keepSubscription(tx: Tx, it: StripeSubscription, observedAt: Date): Promise<void> {
  const item = it.items?.data[0];
  const state = {
    status: it.status,
    cancelAtPeriodEnd: it.cancel_at_period_end ?? false,
    currentPeriodEnd: fromSeconds(item?.current_period_end ?? it.current_period_end),
    endedAt: fromSeconds(it.ended_at),
    observedAt,
  };
  const before = await tx.subscription.findUnique({ where: { stripeSubscriptionId: it.id } });
  if (!before) {
    await tx.subscription.create({
      data: {
        id: newId("sub"),
        stripeSubscriptionId: it.id,
        stripeCustomerId: it.customer,
        plan: it.metadata.plan ?? planOf(item?.price?.lookup_key),
        interval: it.metadata.interval ?? item?.price?.recurring?.interval ?? null,
        addons: (it.metadata.addons ?? "").split(",").filter(Boolean),
        ...state,
      },
    });
    return;
  }
  if (before.status === "canceled") return;
  const isOlder = before.observedAt !== null && before.observedAt > observedAt;
  if (isOlder && it.status !== "canceled") return;
  await tx.subscription.update({ where: { id: before.id }, data: state });
}

function planOf(lookupKey: string | null | undefined): string | null {
  return lookupKey?.replace(/-(month|year)$/, "") ?? null;
}

function fromSeconds(seconds: number | null | undefined): Date | null {
  return seconds ? new Date(seconds * 1_000) : null;
}
