import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { hasNoIntake, objectionToRenewal } from "@/lib/orders/intake-link";
import { lockOrder } from "@/lib/orders/lock-order";
import { objectionToStep } from "@/lib/orders/order";
import { intakeToken, soldAs } from "@/lib/orders/queries";
import { writeOrderEvent } from "@/lib/orders/write-order-event";
import { DONE, type Outcome, refused } from "@/lib/outcome";
import { hashToken } from "@/lib/secrets";

type Renewal = { orderId: string; actor: string; seen?: string };

/**
 * Replaces an order's intake link and mails the new one to the order's address, nowhere else. The old link opens
 * nothing from this moment on. Refused within five minutes of the last renewal.
 */
export async function renewIntakeLink({ orderId, actor, seen }: Renewal): Promise<Outcome> {
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    if (!order || soldAs(order).kind !== "package") return refused("This order has no intake.");
    if (hasNoIntake(order)) return refused(objectionToStep(order));
    const now = await appNow(tx);
    const objection = objectionToRenewal(order, now);
    if (objection) return refused(objection);
    const intakeLinkVersion = order.intakeLinkVersion + 1;
    const intakeTokenHash = hashToken(intakeToken({ id: orderId, intakeLinkVersion }));
    const old = { tokenHash: order.intakeTokenHash, orderId, replacedAt: now };
    await tx.oldIntakeLink.create({ data: old, select: { tokenHash: true } });
    await tx.order.update({
      where: { id: orderId },
      data: { intakeLinkVersion, intakeTokenHash, intakeLinkRenewedAt: now, updatedAt: now },
      select: { id: true },
    });
    const event = { orderId, step: "renewIntakeLink", from: order.status, to: order.status, actor, detail: "" };
    await writeOrderEvent(tx, event);
    const mail = { key: `intake-link:${orderId}:${intakeLinkVersion}`, kind: "intake-link" };
    await queueEmail(tx, { ...mail, to: order.email, orderId });
    return DONE;
  });
}
