import { applyDispute } from "@/lib/billing/apply-dispute";
import { applyRefund } from "@/lib/billing/apply-refund";
import type { Tx } from "@/lib/db";

/** Applies the refunds and disputes of a payment that came before we knew what it paid for. Safe to repeat. */
export async function replayReversals(tx: Tx, paymentIntentId: string): Promise<void> {
  const earlier = await tx.stripeEvent.findMany({
    where: { paymentIntentId, type: { startsWith: "charge." } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
  });
  for (const event of earlier) {
    if (event.type === "charge.refunded") await applyRefund(tx, event.payload);
    if (event.type.startsWith("charge.dispute.")) await applyDispute(tx, event.payload);
  }
}
