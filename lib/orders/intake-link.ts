import type { Order } from "@/lib/orders/order";

/**
 * The personal link to an order's intake: given out with the intake request, renewed by renew-intake-link.ts (a new
 * one replaces the old one, which is kept in `old_intake_links` so that its holder can be told), expired by hand-over.
 */

/** A link renewed after hand-over opens this long, for reading. */
export const RENEWED_LINK_DAYS = 7;
/** Nobody is mailed another link sooner. */
export const RENEWAL_WAIT_MINUTES = 5;

const DAY_MS = 86_400_000;

/** True for orders without an intake: not paid, under review, or no longer for anything. */
export function hasNoIntake({ status }: Pick<Order, "status">): boolean {
  return ["AWAITING_PAYMENT", "NEEDS_REVIEW", "CANCELED", "REFUNDED"].includes(status);
}

type Linked = Pick<Order, "status" | "deliveredAt" | "intakeLinkRenewedAt">;

/** A link ends with hand-over; one renewed after that opens for a week. */
export function hasIntakeLinkExpired({ status, deliveredAt, intakeLinkRenewedAt }: Linked, now: Date): boolean {
  if (!deliveredAt && status !== "DONE") return false;
  if (!intakeLinkRenewedAt || (deliveredAt && intakeLinkRenewedAt < deliveredAt)) return true;
  return now.getTime() - intakeLinkRenewedAt.getTime() > RENEWED_LINK_DAYS * DAY_MS;
}

/** Why no further link is mailed yet; null when one may be. */
export function objectionToRenewal({ intakeLinkRenewedAt }: Linked, now: Date): string | null {
  const sinceMs = intakeLinkRenewedAt ? now.getTime() - intakeLinkRenewedAt.getTime() : Number.POSITIVE_INFINITY;
  if (sinceMs >= RENEWAL_WAIT_MINUTES * 60_000) return null;
  return `A new link was mailed less than ${RENEWAL_WAIT_MINUTES} minutes ago.`;
}
