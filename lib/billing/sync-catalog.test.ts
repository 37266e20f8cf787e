import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { syncCatalog } from "@/lib/billing/sync-catalog";
import { listOfferLines } from "@/lib/pricing/offer";
import { stripe } from "@/lib/stripe";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env);
});
beforeEach(() => standIns.stripe.reset());
afterAll(() => standIns.close());

const prices = async () => (await stripe().prices.list({ limit: 100 })).data;
const priceOf = async (key: string) => (await stripe().prices.list({ lookup_keys: [key], active: true })).data;
const keyed = async () => (await prices()).filter((it) => it.active && it.lookup_key);

/** Every line of the catalogue has exactly one price that can be bought, under its key. */
async function expectWhole(): Promise<void> {
  const sold = (await keyed()).map((it) => [
    it.lookup_key,
    it.unit_amount,
    it.currency,
    it.recurring?.interval ?? null,
  ]);
  expect(sold.sort()).toEqual(
    listOfferLines()
      .map((it) => [it.lookupKey, it.amountCents, "gbp", it.interval])
      .sort(),
  );
}

test("an empty account gets every price of the catalogue, and a second run changes nothing", async () => {
  expect(new Set((await syncCatalog()).map((it) => it.did))).toEqual(new Set(["created"]));
  await expectWhole();
  const before = (await prices()).map((it) => it.id).sort();
  expect(new Set((await syncCatalog()).map((it) => it.did))).toEqual(new Set(["kept"]));
  expect((await prices()).map((it) => it.id).sort()).toEqual(before);
});

test("the package and the plan called Enterprise are two products", async () => {
  await syncCatalog();
  const [sold, plan] = [await priceOf("enterprise"), await priceOf("enterprise-plan-month")];
  expect(sold[0]?.product).not.toBe(plan[0]?.product);
});

test("another price is replaced, its key moves, and the old one takes no new buyers", async () => {
  await syncCatalog();
  const [right] = await priceOf("starter");
  const wrong = await stripe().prices.create({
    ...{ product: "levqor_starter", currency: "gbp", unit_amount: 79_00, lookup_key: "starter" },
    transfer_lookup_key: true,
  });
  const done = (await syncCatalog()).filter((it) => it.did !== "kept");
  expect(done).toEqual([{ lookupKey: "starter", amountCents: 99_00, did: "replaced" }]);
  expect((await stripe().prices.retrieve(wrong.id)).active).toBe(false);
  expect((await priceOf("starter"))[0]?.id).not.toBe(right?.id);
  await expectWhole();
});

test("a price or product that was switched off is on again afterwards", async () => {
  await syncCatalog();
  const [growth] = await priceOf("growth-month");
  await stripe().prices.update(growth?.id ?? "", { active: false });
  await stripe().products.update("levqor_starter", { active: false, name: "Something else" });
  await syncCatalog();
  await expectWhole();
  expect(await stripe().products.retrieve("levqor_starter")).toMatchObject({ active: true, name: "Levqor Starter" });
});

test("two at once, on an empty account and on a full one, end the same", async () => {
  await Promise.all([syncCatalog(), syncCatalog()]);
  await expectWhole();
  await Promise.all([syncCatalog(), syncCatalog()]);
  await expectWhole();
});
