import type { CheckoutSession } from "@/lib/billing/stripe-event";
import type { Tx } from "@/lib/db";
import { expectsLivemode } from "@/lib/env";
import { attributeOrder } from "@/lib/metrics/attribute-order";
import { isReferral } from "@/lib/metrics/attribution";
import { readAttribution } from "@/lib/metrics/attribution-metadata";
import { emailHash } from "@/lib/metrics/email-hash";
import { plainFact } from "@/lib/metrics/event";
import { scrubText } from "@/lib/metrics/scrub-text";
import { writeEvents } from "@/lib/metrics/write-events";
import type { Sale } from "@/lib/orders/sale";

/**
 * An order was paid: where it came from is kept with it, and it counts as a conversion of that source, once. Test money
 * on the live side, or the other way round, counts nowhere. Call it last: from here to the commit other writers of the
 * same hour wait.
 */
export async function noteSale(tx: Tx, orderId: string, sale: Sale, session: CheckoutSession): Promise<void> {
  const attribution = readAttribution(session.metadata);
  const isFirst = await attributeOrder(tx, orderId, attribution);
  if (!isFirst || sale.livemode !== expectsLivemode()) return;
  const { last, landingPath } = attribution;
  const touch = last && (isReferral(last) ? { referrerHost: last.source } : last);
  await writeEvents(tx, [
    plainFact({
      type: "conversion",
      path: landingPath,
      emailHash: sale.email ? emailHash(sale.email) : null,
      payload: { plan: scrubText(sale.plan, 40) },
      ...touch,
    }),
  ]);
}
