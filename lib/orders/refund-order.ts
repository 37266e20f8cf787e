import type { Tx } from "@/lib/db";
import { moveOrder } from "@/lib/orders/move-order";

/**
 * Writes down what has been given back so far, in minor units over all refunds of the payment; when it is all of
 * it, the order is REFUNDED and nothing is sent about it any more. An older, smaller figure changes nothing.
 */
export async function refundOrder(
  tx: Tx,
  id: string,
  refund: { refundedCents: number; whole: boolean },
): Promise<void> {
  const rows = await tx.$queryRaw<{ is_paid: boolean }[]>`
    UPDATE orders SET refunded_cents = GREATEST(refunded_cents, ${refund.refundedCents}), updated_at = app_now()
    WHERE id = ${id} RETURNING paid_at IS NOT NULL AS is_paid`;
  // A refund that overtook its payment is told again once the money is there (replay-reversals.ts).
  if (refund.whole && rows[0]?.is_paid) await moveOrder(tx, id, "refund", { actor: "stripe" });
}
