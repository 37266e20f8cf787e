import { CURRENCY } from "@/lib/pricing/catalog";
import { listOfferLines, type OfferLine } from "@/lib/pricing/offer";
import { isMissingAtStripe, isTakenAtStripe, type Stripe, stripe } from "@/lib/stripe";

export type SyncedPrice = { lookupKey: string; amountCents: number; did: "created" | "replaced" | "kept" };

/**
 * Brings Stripe's products and prices to the catalogue, found by lookup key. Safe to repeat, and by two at once: a
 * price is never changed but replaced, the key moves to the new one, and the old one takes no new buyers.
 */
export async function syncCatalog(): Promise<SyncedPrice[]> {
  const lines = listOfferLines();
  const done: SyncedPrice[] = [];
  for (const line of lines) {
    const productId = await syncProduct(line);
    done.push({ lookupKey: line.lookupKey, amountCents: line.amountCents, did: await syncPrice(line, productId) });
  }
  return done;
}

async function syncProduct(line: OfferLine): Promise<string> {
  const id = `levqor_${line.lookupKey.replace(/-(month|year)$/, "")}`;
  const wanted = { name: `Levqor ${line.name}`, metadata: { levqor: "catalog" } };
  try {
    const product = await stripe().products.retrieve(id);
    if (product.name !== wanted.name || !product.active)
      await stripe().products.update(id, { ...wanted, active: true });
  } catch (error) {
    if (!isMissingAtStripe(error)) throw error;
    await createProduct(id, wanted);
  }
  return id;
}

async function createProduct(id: string, wanted: { name: string; metadata: Record<string, string> }): Promise<void> {
  try {
    await stripe().products.create({ id, ...wanted });
  } catch (error) {
    // Another run was faster, with the same catalogue.
    if (!isTakenAtStripe(error)) throw error;
  }
}

async function syncPrice(line: OfferLine, product: string): Promise<SyncedPrice["did"]> {
  const found = await stripe().prices.list({ lookup_keys: [line.lookupKey], limit: 1 });
  const before = found.data[0];
  if (before?.active && isSame(before, line)) return "kept";
  await stripe().prices.create({
    product,
    currency: CURRENCY,
    unit_amount: line.amountCents,
    lookup_key: line.lookupKey,
    transfer_lookup_key: true,
    ...(line.interval ? { recurring: { interval: line.interval } } : {}),
  });
  if (before?.active) await stripe().prices.update(before.id, { active: false });
  return before ? "replaced" : "created";
}

function isSame(price: Stripe.Price, line: OfferLine): boolean {
  const interval = price.recurring?.interval ?? null;
  return price.unit_amount === line.amountCents && price.currency === CURRENCY && interval === line.interval;
}
