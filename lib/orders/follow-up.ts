import { type Order, objectionToMail } from "@/lib/orders/order";
import { INTAKE } from "@/lib/pricing/policy";

/**
 * What an order's columns alone call for later: a reminder of the intake, and an offer after hand-over, each once.
 * queue-reminders.ts and queue-upsells.ts owe them when their time has come; whether they are still wanted is asked
 * again at the moment of sending. The keys below name the one occasion.
 */
export type FollowUp = "intake-reminder" | "upsell";

/** Elapsed hours, whatever the clocks of the country do meanwhile. */
export const FOLLOW_UP_HOURS = { "intake-reminder": INTAKE.reminderHours, upsell: 7 * 24 } as const;

export function followUpKey(kind: FollowUp, orderId: string): string {
  return `${kind}:${orderId}`;
}

/** Which follow-up of which order a key names; null when it names another mail. */
export function readFollowUpKey(key: string): { kind: FollowUp; orderId: string } | null {
  const [, kind, orderId] = /^(intake-reminder|upsell):(ord_[a-z0-9]+)$/.exec(key) ?? [];
  return kind && orderId ? { kind: kind as FollowUp, orderId } : null;
}

/** When it falls due; null while what it counts from has not happened. */
export function followUpDueAt(kind: FollowUp, order: Pick<Order, "paidAt" | "deliveredAt">): Date | null {
  const from = kind === "upsell" ? order.deliveredAt : order.paidAt;
  return from && new Date(from.getTime() + FOLLOW_UP_HOURS[kind] * 3_600_000);
}

/** Whether the customer has done their part: sent it, or tried to and was refused until a person decides. */
export function isIntakeWithUs(
  intake: { submittedAt: Date | null; refusedFor: string | null; overruledBy: string | null } | null,
): boolean {
  return (
    intake !== null && (intake.submittedAt !== null || (intake.refusedFor !== null && intake.overruledBy === null))
  );
}

/** Why a reminder of the intake is not wanted; null when it is. `isWithUs`: it was sent, and a person has to decide. */
export function objectionToReminder(order: Order | null, isWithUs: boolean): string | null {
  const objection = objectionToMail(order);
  if (objection || !order) return objection ?? "The order no longer exists";
  if (order.intakeCompletedAt) return "The intake is complete already";
  if (order.status === "DISPUTED") return "The payment is disputed";
  if (order.status !== "NEW" && order.status !== "INTAKE_PENDING") return "The order no longer waits for its intake";
  return isWithUs ? "The intake was sent, and a person is looking at it" : null;
}

/** Why the offer after hand-over is not wanted; null when it is. Declined marketing is asked for every such mail. */
export function objectionToUpsell(order: Order | null, hasBoughtAgain: boolean): string | null {
  const objection = objectionToMail(order);
  if (objection || !order) return objection ?? "The order no longer exists";
  if (order.refundedCents > 0) return "Money was given back";
  if (order.disputeStatus || order.status === "DISPUTED") return "The payment was disputed";
  if (order.status === "REVISION" || (order.deliveredAt && order.status !== "DONE")) return "A change is being made";
  if (!order.deliveredAt) return "Nothing was handed over";
  return hasBoughtAgain ? "The customer has bought again, or has a plan" : null;
}
