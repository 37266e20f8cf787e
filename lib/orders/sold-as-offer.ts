import type { SoldAs } from "@/lib/orders/order";
import { CATALOG_VERSION } from "@/lib/pricing/catalog";
import { findPackage, type Offer } from "@/lib/pricing/offer";

/** The snapshot an order keeps of what it was sold as; null when the catalogue does not know it. */
export function soldAsOffer(offer: Offer | null, catalogVersion: string = CATALOG_VERSION): SoldAs {
  const sold = offer ? findPackage(offer.plan) : undefined;
  return {
    kind: offer?.kind ?? "unknown",
    name: offer?.name ?? "Unknown",
    interval: offer?.interval ?? null,
    addons: offer?.addons ?? [],
    catalogVersion,
    expectedCents: offer?.amountCents ?? null,
    workflows: sold?.workflows ?? null,
    deliveryHours: sold?.deliveryHours ?? null,
    supportDays: sold?.supportDays ?? null,
    revisions: sold?.revisions ?? null,
  };
}
