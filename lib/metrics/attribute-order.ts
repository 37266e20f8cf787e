import type { Tx } from "@/lib/db";
import type { Attribution } from "@/lib/metrics/attribution";

/** Keeps where a paid order came from. The first word stands: returns false when the order has its attribution already. */
export async function attributeOrder(tx: Tx, orderId: string, attribution: Attribution): Promise<boolean> {
  const { basis, landingPath, landedAt, first, last } = attribution;
  const kept = await tx.orderAttribution.createMany({
    data: {
      ...{ orderId, basis, landingPath, landedAt },
      ...{ firstSource: first?.source, firstMedium: first?.medium, firstCampaign: first?.campaign },
      ...{ lastSource: last?.source, lastMedium: last?.medium, lastCampaign: last?.campaign },
    },
    skipDuplicates: true,
  });
  return kept.count === 1;
}
