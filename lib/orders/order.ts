import type { Order, OrderStatus } from "@/lib/generated/prisma/client";

/**
 * An order: one paid checkout session, from payment to hand-over.
 *
 * AWAITING_PAYMENT (open-order.ts, a delayed payment method) -> NEW (pay-order.ts) -> INTAKE_PENDING (the provider took
 * the intake request: request-intake.ts) -> INTAKE_COMPLETE (complete-intake.ts, the delivery clock starts) ->
 * IN_PROGRESS (start-work.ts; ask-for-info.ts stops the clock, answer-info.ts lets it go on) -> DONE (hand-over.ts).
 * After hand-over the customer may ask for a change: REVISION (request-revision.ts) -> IN_PROGRESS or back to DONE
 * (decide-revision.ts). A plan needs no intake and is DONE once it is open.
 * NEEDS_REVIEW: paid, but not what the catalogue sold; nothing is mailed until a person has looked (resolve-review.ts).
 * REFUNDED (refund-order.ts), DISPUTED (dispute-order.ts), CANCELED (the delayed payment failed or ran out, or a person
 * cancelled: cancel-order.ts).
 *
 * Every move goes through move-order.ts along the steps below. Stripe's events come in any order and more than once;
 * the steps are ranked so that every order of arrival ends in the same state: money that came beats a failure before
 * it, and a refund beats everything.
 */
export type { Order, OrderStatus };

const BEFORE_HANDOVER = ["NEW", "INTAKE_PENDING", "INTAKE_COMPLETE", "IN_PROGRESS"] as const;
const PAID = [...BEFORE_HANDOVER, "DONE", "NEEDS_REVIEW", "REVISION"] as const;

type Step = {
  from: readonly OrderStatus[];
  to: OrderStatus;
  /** Never for an order that was paid before: one that a person cancelled does not come back by a repeated event. */
  unpaidOnly?: true;
};

/** The allowed steps: from which states, to which. */
export const STEPS = {
  pay: { from: ["AWAITING_PAYMENT", "CANCELED"], to: "NEW", unpaidOnly: true },
  failPayment: { from: ["AWAITING_PAYMENT"], to: "CANCELED" },
  holdForReview: { from: ["AWAITING_PAYMENT", "CANCELED"], to: "NEEDS_REVIEW", unpaidOnly: true },
  resolveReview: { from: ["NEEDS_REVIEW"], to: "NEW" },
  openPlan: { from: ["NEW"], to: "DONE" },
  requestIntake: { from: ["NEW"], to: "INTAKE_PENDING" },
  completeIntake: { from: ["NEW", "INTAKE_PENDING"], to: "INTAKE_COMPLETE" },
  startWork: { from: ["INTAKE_COMPLETE"], to: "IN_PROGRESS" },
  handOver: { from: ["IN_PROGRESS"], to: "DONE" },
  requestRevision: { from: ["DONE"], to: "REVISION" },
  acceptRevision: { from: ["REVISION"], to: "IN_PROGRESS" },
  declineRevision: { from: ["REVISION"], to: "DONE" },
  cancel: { from: [...BEFORE_HANDOVER, "NEEDS_REVIEW"], to: "CANCELED" },
  refund: { from: [...PAID, "DISPUTED", "CANCELED", "AWAITING_PAYMENT"], to: "REFUNDED" },
  dispute: { from: PAID, to: "DISPUTED" },
} as const satisfies Record<string, Step>;

export type OrderStep = keyof typeof STEPS;

/** A state as it completes "The order …". */
const STANDING: Record<OrderStatus, string> = {
  AWAITING_PAYMENT: "is not paid yet",
  NEW: "is new",
  INTAKE_PENDING: "waits for its intake",
  INTAKE_COMPLETE: "waits for work to start",
  IN_PROGRESS: "is being built",
  DONE: "was handed over",
  NEEDS_REVIEW: "needs a review",
  REVISION: "waits for an answer to a change",
  REFUNDED: "was refunded",
  DISPUTED: "is disputed",
  CANCELED: "was cancelled",
};

/** States in which something is built against the delivery clock, and a question may be asked and answered. */
export const BUILDING: readonly OrderStatus[] = ["INTAKE_COMPLETE", "IN_PROGRESS"];

/** Where an order stands, as a sentence without its full stop. */
export function standingWords({ status }: Pick<Order, "status">): string {
  return `The order ${STANDING[status]}`;
}

/** Why a step cannot be taken now, for the person who asked for it. */
export function objectionToStep(order: Pick<Order, "status">): string {
  return `${standingWords(order)}: this cannot be done now.`;
}

/** Who takes a step (stripe, system, or a person's e-mail), and what is worth knowing about it. */
export type Move = { actor: string; detail?: string };

export type DisputeStatus = "open" | "won" | "lost";

/** What was sold, as it was sold. Kept in `orders.sold_as`; later price changes never rewrite it. */
export type SoldAs = {
  kind: "package" | "plan" | "unknown";
  name: string;
  interval: "month" | "year" | null;
  addons: string[];
  catalogVersion: string;
  /** What the catalogue asked for it; null when it does not know the plan. */
  expectedCents: number | null;
  workflows: number | null;
  deliveryHours: number | null;
  supportDays: number | null;
  revisions: number | null;
};

/** States in which nothing may be mailed about an order, with the reason that is kept on the mail. */
export function objectionToMail(order: Pick<Order, "status"> | null): string | null {
  if (!order) return "The order no longer exists";
  if (order.status === "REFUNDED") return "The order was refunded";
  if (order.status === "CANCELED") return "The order was cancelled";
  if (order.status === "NEEDS_REVIEW") return "The order is being reviewed";
  if (order.status === "AWAITING_PAYMENT") return "The order is not paid";
  return null;
}

/** An address as far as a stranger may see it: j•••@example.com. */
export function maskEmail(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  return domain ? `${name.slice(0, 1)}•••@${domain}` : "";
}
