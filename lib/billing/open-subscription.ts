import type { Tx } from "@/lib/db";
import { newId } from "@/lib/ids";
import type { Sale } from "@/lib/orders/sale";

/** A paid session opened this plan. What Stripe told of its state before is not touched. */
export async function openSubscription(
  tx: Tx,
  stripeSubscriptionId: string,
  orderId: string,
  sale: Sale,
): Promise<void> {
  const { interval, addons } = sale.soldAs;
  const known = { orderId, email: sale.email, plan: sale.plan, interval, addons, stripeCustomerId: sale.customerId };
  await tx.subscription.upsert({
    where: { stripeSubscriptionId },
    create: { id: newId("sub"), stripeSubscriptionId, status: "active", ...known },
    update: known,
  });
}
