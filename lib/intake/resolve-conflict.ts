import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { lockOrder } from "@/lib/orders/lock-order";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Choice = {
  orderId: string;
  conflictId: bigint;
  isUsed: boolean;
  device: string;
  /** The version of each field that whoever chooses has seen. */
  versions: Readonly<Record<string, number>>;
};

/**
 * The customer chose between two versions of a field: the other one takes its place, or is put aside. Only between two
 * that they have seen: where either has changed since, nothing is decided and everything is kept.
 */
export async function resolveConflict(choice: Choice): Promise<Outcome> {
  const { orderId, conflictId, isUsed, device, versions } = choice;
  return transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const intake = await tx.intake.findUnique({ where: { orderId } });
    if (intake?.submittedAt) return refused("This intake was sent already; it can no longer be changed.");
    const conflict = await tx.intakeConflict.findFirst({ where: { id: conflictId, orderId, resolvedAt: null } });
    if (!conflict) return refused("This choice was made already, or its words have changed.");
    const { field, value } = conflict;
    const stands = await tx.intakeAnswer.findUnique({ where: { orderId_field: { orderId, field } } });
    if (stands?.version !== versions[field]) return refused("The answer has changed meanwhile.");
    const now = await appNow(tx);
    await tx.intakeConflict.update({ where: { id: conflict.id }, data: { resolvedAt: now } });
    if (isUsed) {
      await tx.intakeAnswer.update({
        where: { orderId_field: { orderId, field } },
        data: { value, version: { increment: 1 }, device, savedAt: now },
      });
    }
    return DONE;
  });
}
