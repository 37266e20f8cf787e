import type { Order, OrderStatus } from "@/lib/generated/prisma/client";

/**
 * An order: one paid checkout session, from payment to hand-over.
 *
 * AWAITING_PAYMENT (open-order.ts, a delayed payment method) -> NEW (paid: open-order.ts, or settle-order.ts when the
 * money came later) -> INTAKE_PENDING (the provider took the intake request: emails/intake-request.tsx) ->
 * INTAKE_COMPLETE -> IN_PROGRESS -> DONE. A plan needs no intake and is DONE once it is open.
 * NEEDS_REVIEW: paid, but not what the catalogue sold; a person looks and nothing is mailed until then.
 * REFUNDED (refund-order.ts), DISPUTED (dispute-order.ts), CANCELED (the delayed payment failed or ran out).
 *
 * Every move goes through move-order.ts along the steps below. Stripe's events come in any order and more than once;
 * the steps are ranked so that every order of arrival ends in the same state: money that came beats a failure before
 * it, and a refund beats everything.
 */
export type { Order, OrderStatus };

const BEFORE_HANDOVER = ["NEW", "INTAKE_PENDING", "INTAKE_COMPLETE", "IN_PROGRESS"] as const;
const PAID = [...BEFORE_HANDOVER, "DONE", "NEEDS_REVIEW", "REVISION"] as const;

/** The allowed steps: from which states, to which. */
export const STEPS = {
  pay: { from: ["AWAITING_PAYMENT", "CANCELED"], to: "NEW" },
  failPayment: { from: ["AWAITING_PAYMENT"], to: "CANCELED" },
  holdForReview: { from: ["AWAITING_PAYMENT", "CANCELED"], to: "NEEDS_REVIEW" },
  openPlan: { from: ["NEW"], to: "DONE" },
  requestIntake: { from: ["NEW"], to: "INTAKE_PENDING" },
  refund: { from: [...PAID, "DISPUTED", "CANCELED", "AWAITING_PAYMENT"], to: "REFUNDED" },
  dispute: { from: PAID, to: "DISPUTED" },
} as const satisfies Record<string, { from: readonly OrderStatus[]; to: OrderStatus }>;

export type OrderStep = keyof typeof STEPS;

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
