import { listSubscriptionsOf } from "@/lib/billing/queries";
import { appNow } from "@/lib/clock";
import { listOrdersOf } from "@/lib/orders/queries";
import { answerHoursFor } from "@/lib/support/entitlement";

/** Within how many hours an address is promised its first answer, by the best of what it has bought. */
export async function answerHours(email: string): Promise<number> {
  const [orders, plans, now] = await Promise.all([listOrdersOf(email), listSubscriptionsOf(email), appNow()]);
  return answerHoursFor(orders, plans, now);
}
