import { syncCatalog } from "@/lib/billing/sync-catalog";
import { env, loadEnvFile } from "@/lib/env";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY } from "@/lib/pricing/catalog";
import { printFailure } from "./steps.mjs";

/** `npm run stripe:sync`: Stripe's products and prices become the catalogue's. */
async function main(): Promise<void> {
  loadEnvFile();
  env();
  for (const { lookupKey, amountCents, did } of await syncCatalog()) {
    process.stdout.write(`${did.padEnd(9)} ${lookupKey.padEnd(24)} ${formatMoney(amountCents, CURRENCY)}\n`);
  }
}

main().catch((error: unknown) => {
  printFailure(error);
  process.exitCode = 1;
});
