import type { OrderStatus } from "@/lib/orders/order";

/** A state in as few words as a list has room for. */
export const STATUS_WORDS: Record<OrderStatus, string> = {
  AWAITING_PAYMENT: "Awaiting payment",
  NEW: "New",
  INTAKE_PENDING: "Awaiting intake",
  INTAKE_COMPLETE: "Ready to start",
  IN_PROGRESS: "Being built",
  DONE: "Done",
  NEEDS_REVIEW: "Needs review",
  REVISION: "Change wanted",
  REFUNDED: "Refunded",
  DISPUTED: "Disputed",
  CANCELED: "Cancelled",
};
