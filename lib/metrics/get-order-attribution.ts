import { db } from "@/lib/db";
import { type Attribution, BASES, type Touch } from "@/lib/metrics/attribution";

/** Where an order came from, as it was decided when it was paid; null for an unpaid one, and for those of before. */
export async function getOrderAttribution(orderId: string): Promise<Attribution | null> {
  const row = await db().orderAttribution.findUnique({ where: { orderId } });
  if (!row) return null;
  return {
    basis: BASES.find((it) => it === row.basis) ?? "unknown",
    ...{ landingPath: row.landingPath, landedAt: row.landedAt },
    first: touchOf(row.firstSource, row.firstMedium, row.firstCampaign),
    last: touchOf(row.lastSource, row.lastMedium, row.lastCampaign),
  };
}

function touchOf(source: string | null, medium: string | null, campaign: string | null): Touch | null {
  return source ? { source, medium, campaign } : null;
}
