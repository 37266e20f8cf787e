import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { lockOrder } from "@/lib/orders/lock-order";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Choice = { orderId: string; conflictId: bigint; isUsed: boolean; device: string };

/** The customer chose between two versions of a field: the other one takes its place, or is put aside. */
export async function resolveConflict({ orderId, conflictId, isUsed, device }: Choice): Promise<Outcome> {
  return transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const intake = await tx.intake.findUnique({ where: { orderId } });
    if (intake?.submittedAt) return refused("This intake was sent already; it can no longer be changed.");
    const conflict = await tx.intakeConflict.findFirst({ where: { id: conflictId, orderId, resolvedAt: null } });
    if (!conflict) return refused("This choice was made already.");
    const now = await appNow(tx);
    await tx.intakeConflict.update({ where: { id: conflict.id }, data: { resolvedAt: now } });
    if (isUsed) {
      await tx.intakeAnswer.update({
        where: { orderId_field: { orderId, field: conflict.field } },
        data: { value: conflict.value, version: { increment: 1 }, device, savedAt: now },
      });
    }
    return DONE;
  });
}
