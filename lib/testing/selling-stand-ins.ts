import { afterAll, beforeEach } from "vitest";
import { syncCatalog } from "@/lib/billing/sync-catalog";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

/**
 * Stand-ins for all providers while the tests of one file run, with the catalogue at Stripe and no fault left from one
 * test to the next. Await it at the top of the file.
 */
export async function sellingStandIns(): Promise<StandIns> {
  const standIns = await startStandIns();
  Object.assign(process.env, standIns.env);
  beforeEach(() => standIns.faults.reset());
  afterAll(() => standIns.close());
  await syncCatalog();
  return standIns;
}
