import { formatDate } from "@/lib/format-date";
import { latenessOf } from "@/lib/orders/delivery-clock";
import type { Order, OrderStatus, SoldAs } from "@/lib/orders/order";
import { countWords } from "@/lib/pricing/words";

/** Where an order stands, in one sentence for one side; times in UK time. `tone` underlines it, never alone. */
export type Standing = { sentence: string; tone: "done" | "wait" | "fail" | "inform" | "plain"; lateness: Lateness };
export type Lateness = "late" | "nearly" | "none";
export type Side = "customer" | "admin";

/** What of an order its standing depends on. */
export type StandingOrder = Pick<
  Order,
  | "status"
  | "soldAs"
  | "reviewReason"
  | "paidAt"
  | "dueAt"
  | "pausedAt"
  | "pausedLeftSeconds"
  | "deliveredAt"
  | "supportUntil"
>;

type Words = Omit<Standing, "lateness">;
type Speaker = (order: StandingOrder, now: Date) => Words;

const HOUR_MS = 3_600_000;
/** Less than this share of the promised time left, and the order is nearly late. */
const NEARLY_LATE_SHARE = 0.2;
const ON_THE_CLOCK: readonly OrderStatus[] = ["INTAKE_COMPLETE", "IN_PROGRESS"];

/** One sentence for the customer (the default) or for the team. `now` is business time. */
export function standingOf(order: StandingOrder, now: Date, side: Side = "customer"): Standing {
  const words = side === "admin" ? ADMIN[order.status](order, now) : CUSTOMER[order.status](order, now);
  return { ...words, lateness: deliveryLateness(order, now) };
}

/**
 * Whether a delivery is `late`, or `nearly`: less than 12 hours or a fifth of its promised time left. Only while the
 * clock runs: never when it stands, before the intake, after hand-over or for an order that has ended.
 */
export function deliveryLateness(order: StandingOrder, now: Date): Lateness {
  const { dueAt } = order;
  if (!dueAt || !ON_THE_CLOCK.includes(order.status)) return "none";
  const lateness = latenessOf({ dueAt }, now);
  const promisedMs = (soldAs(order).deliveryHours ?? 0) * HOUR_MS;
  const isShort = dueAt.getTime() - now.getTime() < promisedMs * NEARLY_LATE_SHARE;
  return lateness === "none" && isShort ? "nearly" : lateness;
}

const say = (tone: Standing["tone"], sentence: string): Words => ({ tone, sentence });
const soldAs = (order: StandingOrder) => order.soldAs as SoldAs;
const long = (at: Date) => formatDate(at, "long");

const CUSTOMER: Record<OrderStatus, Speaker> = {
  AWAITING_PAYMENT: () => say("wait", "Your bank has not confirmed the payment yet."),
  NEW: () => say("inform", "Paid. Your intake link is on its way to you by e-mail."),
  INTAKE_PENDING: () => say("wait", "We wait for your intake: five minutes of questions, then we start."),
  INTAKE_COMPLETE: (order, now) => underWay(order, now, "We have your intake and start shortly."),
  IN_PROGRESS: (order, now) =>
    underWay(order, now, order.deliveredAt ? "We are making the change you asked for." : "We are building."),
  REVISION: () => say("inform", "You asked for a change. We are looking at it and answer by e-mail."),
  DONE: handedOver,
  NEEDS_REVIEW: () => say("wait", "Paid. A person is checking your order and will write to you."),
  DISPUTED: () => say("fail", "The payment is disputed at your bank. Work stands still until that is settled."),
  REFUNDED: () => say("plain", "Refunded. Nothing more will be built."),
  CANCELED: ({ paidAt }) => say("plain", paidAt ? "Cancelled." : "Cancelled: the payment did not go through."),
};

function underWay(order: StandingOrder, now: Date, doing: string): Words {
  if (order.pausedAt) {
    return say("wait", "We need an answer from you before we go on. The delivery time stands still meanwhile.");
  }
  if (!order.dueAt) return say("inform", doing);
  if (deliveryLateness(order, now) !== "late") return say("inform", `${doing} Due ${long(order.dueAt)}.`);
  return say("fail", `${doing} We are late: it was due ${long(order.dueAt)}.`);
}

function handedOver(order: StandingOrder, now: Date): Words {
  if (soldAs(order).kind === "plan") return say("done", "Your plan is open.");
  if (!order.deliveredAt) return say("done", "Handed over.");
  const { supportUntil } = order;
  const support = supportUntil
    ? ` Support ${supportUntil > now ? "until" : "ended on"} ${formatDate(supportUntil, "day")}.`
    : "";
  return say("done", `Handed over on ${long(order.deliveredAt)}.${support}`);
}

const ADMIN: Record<OrderStatus, Speaker> = {
  AWAITING_PAYMENT: () => say("plain", "Waits for the payment."),
  NEW: () => say("inform", "Paid. The intake request has not gone out yet."),
  INTAKE_PENDING: ({ paidAt }, now) =>
    say("wait", `Waits for the customer's intake${paidAt ? `, ${spanWords(now, paidAt)} since payment` : ""}.`),
  INTAKE_COMPLETE: (order, now) => onTheClock(order, now, "Ready to start."),
  IN_PROGRESS: (order, now) => onTheClock(order, now, order.deliveredAt ? "A change is being made." : "Being built."),
  REVISION: () => say("wait", "The customer asks for a change. Accept or decline it."),
  DONE: (order) =>
    soldAs(order).kind === "plan"
      ? say("done", "Plan open.")
      : say("done", order.deliveredAt ? `Handed over on ${long(order.deliveredAt)}.` : "Handed over."),
  NEEDS_REVIEW: ({ reviewReason }) => say("fail", `Needs a review${reviewReason ? `: ${reviewReason}` : ""}.`),
  DISPUTED: () => say("fail", "Disputed at the bank. Work stands still."),
  REFUNDED: () => say("plain", "Refunded."),
  CANCELED: ({ paidAt }) => say("plain", paidAt ? "Cancelled." : "Cancelled, never paid."),
};

function onTheClock(order: StandingOrder, now: Date, doing: string): Words {
  const { dueAt, pausedAt, pausedLeftSeconds } = order;
  if (pausedAt) {
    const left = pausedLeftSeconds === null ? "" : ` ${leftWords(pausedLeftSeconds * 1_000)}.`;
    return say("wait", `Waits for the customer's answer for ${spanWords(now, pausedAt)}.${left}`);
  }
  if (!dueAt) return say("inform", doing);
  const lateness = deliveryLateness(order, now);
  if (lateness === "late") return say("fail", `${doing} Late by ${spanWords(now, dueAt)}: was due ${long(dueAt)}.`);
  const left = lateness === "nearly" ? `, ${spanWords(dueAt, now)} left` : "";
  return say(lateness === "nearly" ? "wait" : "inform", `${doing} Due ${long(dueAt)}${left}.`);
}

function leftWords(ms: number): string {
  return ms > 0 ? `${durationWords(ms)} of delivery time left` : `Late by ${durationWords(-ms)} when it was asked`;
}

const spanWords = (later: Date, earlier: Date) => durationWords(later.getTime() - earlier.getTime());

/** "40 minutes", "7 hours", "3 days": the larger unit only, cut and never rounded up. */
function durationWords(ms: number): string {
  const hours = Math.floor(Math.max(0, ms) / HOUR_MS);
  if (hours < 1) return countWords(Math.floor(Math.max(0, ms) / 60_000), "minute");
  return hours < 48 ? countWords(hours, "hour") : countWords(Math.floor(hours / 24), "day");
}
