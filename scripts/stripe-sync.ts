import { syncCatalog } from "@/lib/billing/sync-catalog";
import { loadEnvFile } from "@/lib/env";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY } from "@/lib/pricing/catalog";

/** `npm run stripe:sync`: Stripe's products and prices become the catalogue's. */
loadEnvFile();
const prices = await syncCatalog();
for (const { lookupKey, amountCents, did } of prices) {
  process.stdout.write(`${did.padEnd(9)} ${lookupKey.padEnd(24)} ${formatMoney(amountCents, CURRENCY)}\n`);
}
