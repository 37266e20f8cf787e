import type { Tx } from "@/lib/db";
import { moveOrder } from "@/lib/orders/move-order";

/** The provider took the intake request: from now on we wait for the customer, also behind an open dispute. */
export async function requestIntake(tx: Tx, id: string): Promise<void> {
  if (await moveOrder(tx, id, "requestIntake", { actor: "system" })) return;
  await tx.order.updateMany({
    where: { id, status: "DISPUTED", statusBeforeDispute: "NEW" },
    data: { statusBeforeDispute: "INTAKE_PENDING" },
  });
}
