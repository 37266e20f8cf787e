import type { OrderStatus } from "@/lib/orders/order";
import { PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { PRIORITY_ANSWER_HOURS } from "@/lib/pricing/terms";

/** What of an order and a plan says how soon its buyer is answered. */
type BoughtOrder = { plan: string; status: OrderStatus; paidAt: Date | null; supportUntil: Date | null };
type BoughtPlan = { plan: string | null; status: string; addons: readonly string[] };

/** Of somebody who has bought nothing, or whose support has ended. */
const HOURS_WITHOUT = 48;
const ENDED: readonly OrderStatus[] = ["AWAITING_PAYMENT", "REFUNDED", "CANCELED"];
/** Stripe's words for a plan that is in use; one that is behind with a payment still is. */
const IN_USE = ["active", "trialing", "past_due"];

/**
 * Within how many hours a customer is answered first: the best of what they have at the moment. A range counts by its
 * end, which is what was promised. Packages count until their support has ended.
 */
export function answerHoursFor(orders: readonly BoughtOrder[], plans: readonly BoughtPlan[], now: Date): number {
  const packages = orders
    .filter((it) => it.paidAt && !ENDED.includes(it.status) && (!it.supportUntil || it.supportUntil > now))
    .flatMap(({ plan }) => PACKAGES.find((it) => it.id === plan)?.firstAnswerHours.to ?? []);
  const used = plans.filter((it) => IN_USE.includes(it.status));
  const promised = used.flatMap(({ plan, addons }) => [
    ...(addons.includes("priority-support") ? [PRIORITY_ANSWER_HOURS] : []),
    PLANS.find((it) => it.id === plan)?.firstAnswerHours.to ?? HOURS_WITHOUT,
  ]);
  return Math.min(HOURS_WITHOUT, ...packages, ...promised);
}
