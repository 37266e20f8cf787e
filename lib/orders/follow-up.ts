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

/** What a follow-up counts from. `reviewedAt`: when a person resolved its review; nobody was asked for an intake before. */
type CountsFrom = Pick<Order, "paidAt" | "deliveredAt"> & { reviewedAt: Date | null };

/** When it falls due; null while what it counts from has not happened. */
export function followUpDueAt(kind: FollowUp, { paidAt, deliveredAt, reviewedAt }: CountsFrom): Date | null {
  const askedAt = paidAt && reviewedAt && reviewedAt > paidAt ? reviewedAt : paidAt;
  const from = kind === "upsell" ? deliveredAt : askedAt;
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

/** What a follow-up that is not owed yet waits for beside its time; null when for nothing. */
export function holdOf(kind: FollowUp, order: Order): string | null {
  if (kind === "upsell") return isBeingChanged(order) ? "When the change is handed over: 7 days later" : null;
  return order.status === "DISPUTED" && !order.intakeCompletedAt ? "When the dispute is won" : null;
}

function isBeingChanged({ status, deliveredAt }: Order): boolean {
  return status === "REVISION" || (deliveredAt !== null && status === "IN_PROGRESS");
}

/** Why the offer after hand-over is not wanted; null when it is. Declined marketing is asked for every such mail. */
export function objectionToUpsell(order: Order | null): string | null {
  const objection = objectionToMail(order);
  if (objection || !order) return objection ?? "The order no longer exists";
  if (order.refundedCents > 0) return "Money was given back";
  if (order.disputeStatus || order.status === "DISPUTED") return "The payment was disputed";
  if (isBeingChanged(order)) return "A change is being made";
  return order.deliveredAt ? null : "Nothing was handed over";
}
