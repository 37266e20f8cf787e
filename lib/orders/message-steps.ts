import type { EmailRow } from "@/lib/email/queries";
import {
  type FollowUp,
  followUpDueAt,
  followUpKey,
  holdOf,
  objectionToReminder,
  objectionToUpsell,
} from "@/lib/orders/follow-up";
import { type Order, type OrderStatus, objectionToMail, type SoldAs } from "@/lib/orders/order";

/**
 * The why-ledger of an order: every message it has sent, will send or will not send, each with its reason. Rows of the
 * outbox come as they stand; what is not owed yet is told from the order's columns.
 */
export type MessageStep = {
  /** The mail's id; for a reminder or an offer that is not owed yet its key, which the same verbs understand. */
  emailId: string;
  kind: string;
  label: string;
  state: "sent" | "sending" | "scheduled" | "suppressed" | "failed" | "unknown";
  /** Why it stands there, in words; empty for what was simply sent. */
  reason: string;
  /** When it was sent, was last tried, or is due; null when that depends on something that has not happened. */
  at: Date | null;
  canCancel: boolean;
  canSendNow: boolean;
  canResend: boolean;
  /** There are words to look at. */
  canPreview: boolean;
};

export type LedgerFacts = {
  order: Order;
  sold: SoldAs;
  emails: EmailRow[];
  isIntakeWithUs: boolean;
  /** When a person resolved its review; null when there was none. */
  reviewedAt: Date | null;
  hasDeclinedMarketing: boolean;
};

const LABELS: Record<string, string> = {
  "payment-confirmation": "Payment confirmation",
  "intake-request": "Intake request",
  "intake-reminder": "Intake reminder",
  "intake-received": "Intake received",
  "intake-link": "New intake link",
  "info-requested": "Question to the customer",
  "hand-over": "Hand-over",
  "revision-decided": "Answer to a change",
  upsell: "Offer a week after hand-over",
};

/** What a package sends in its life, with what each waits for. */
const WAITS_FOR: readonly [kind: string, what: string][] = [
  ["payment-confirmation", "When the payment is there"],
  ["intake-request", "When the payment is there"],
  ["intake-reminder", "48 hours after payment, if the intake is not complete"],
  ["intake-received", "When the intake is complete"],
  ["hand-over", "When it is handed over"],
  ["upsell", "7 days after hand-over"],
];

/** States in which nothing is owed yet. */
const HELD: readonly OrderStatus[] = ["AWAITING_PAYMENT", "NEEDS_REVIEW"];

/** Every step, in the order in which it happened or will. */
export function messageSteps(facts: LedgerFacts): MessageStep[] {
  const { emails, sold } = facts;
  const owed = emails
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || rank(a) - rank(b))
    .map(stepOf);
  const expected = WAITS_FOR.slice(0, sold.kind === "plan" ? 1 : undefined);
  const missing = expected.filter(([kind]) => !emails.some((it) => it.kind === kind));
  return [...owed, ...missing.map(([kind, what]) => plannedStep(kind, what, facts))];
}

/** Mails of one transaction have one time: then as they follow each other in an order's life. */
function rank({ kind }: EmailRow): number {
  return WAITS_FOR.findIndex(([it]) => it === kind);
}

function stepOf(email: EmailRow): MessageStep {
  const { id, kind, status, reason, lastError, sentAt, attemptedAt, dueAt } = email;
  const waits = status === "queued";
  return {
    emailId: id,
    kind,
    label: labelOf(kind, email.key),
    state: waits ? "scheduled" : status,
    reason: [reason, status === "suppressed" ? null : lastError].filter(Boolean).join(": "),
    at: sentAt ?? (waits ? dueAt : (attemptedAt ?? dueAt)),
    canCancel: waits,
    canSendNow: waits,
    canResend: status === "failed" || status === "unknown" || status === "sent",
    canPreview: true,
  };
}

function plannedStep(kind: string, what: string, facts: LedgerFacts): MessageStep {
  const followUp = kind === "intake-reminder" || kind === "upsell" ? kind : null;
  const isHeld = HELD.includes(facts.order.status);
  const hold = followUp && holdOf(followUp, facts.order);
  const due = followUp && !isHeld ? followUpDueAt(followUp, { ...facts.order, reviewedAt: facts.reviewedAt }) : null;
  const objection = objectionTo(followUp, facts);
  const isOpen = due !== null && !objection;
  return {
    emailId: followUp ? followUpKey(followUp, facts.order.id) : "",
    kind,
    label: labelOf(kind, ""),
    state: objection ? "suppressed" : "scheduled",
    reason: objection ?? hold ?? (facts.order.status === "NEEDS_REVIEW" ? "When the review is resolved" : what),
    at: objection || hold ? null : due,
    canCancel: isOpen,
    canSendNow: isOpen && !hold,
    canResend: false,
    canPreview: false,
  };
}

/** Why a step that is not owed yet would not be sent as things stand; waiting for its cause is no objection. */
function objectionTo(followUp: FollowUp | null, facts: LedgerFacts): string | null {
  if (HELD.includes(facts.order.status)) return null;
  const order = followUp && holdOf(followUp, facts.order) ? afterHold(followUp, facts.order) : facts.order;
  if (followUp === "intake-reminder" && order.paidAt) return objectionToReminder(order, facts.isIntakeWithUs);
  if (followUp === "upsell" && order.deliveredAt) {
    return objectionToUpsell(order) ?? (facts.hasDeclinedMarketing ? "Marketing mail was declined" : null);
  }
  return objectionToMail(order);
}

/** The order once that has come which a follow-up waits for: what may still come is no reason against it. */
function afterHold(followUp: FollowUp, order: Order): Order {
  return { ...order, status: followUp === "upsell" ? "DONE" : "INTAKE_PENDING" };
}

function labelOf(kind: string, key: string): string {
  const label = LABELS[kind] ?? kind;
  return /:again:\d+$/.test(key) ? `${label} (sent again)` : label;
}
