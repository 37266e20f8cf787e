import { transaction } from "@/lib/db";
import { submitIntake } from "@/lib/intake/submit-intake";
import { lockOrder } from "@/lib/orders/lock-order";
import { writeOrderEvent } from "@/lib/orders/write-order-event";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type Overruling = { orderId: string; actor: string; seen?: string };

/**
 * A person looked at a refused intake and takes it on all the same: it is sent as the customer wrote it. Where the
 * customer has taken something out meanwhile, it stays with them to send it, and is not refused again.
 */
export async function overruleIntake({ orderId, actor, seen }: Overruling): Promise<Outcome> {
  const overruled = await transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    const intake = await tx.intake.findUnique({ where: { orderId } });
    if (!order || !intake?.refusedFor) return refused("This intake was not refused.");
    if (intake.submittedAt) return refused("This intake was sent already.");
    if (intake.overruledBy) return DONE;
    await tx.intake.update({ where: { orderId }, data: { overruledBy: actor } });
    const event = { orderId, from: order.status, to: order.status, actor };
    await writeOrderEvent(tx, { ...event, step: "overruleIntake", detail: intake.refusedFor });
    return DONE;
  });
  if (!overruled.done) return overruled;
  const sending = await submitIntake({ orderId, actor });
  return sending.state === "not-now" ? refused(sending.reason) : DONE;
}
