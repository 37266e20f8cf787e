import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { getRevenue } from "@/lib/metrics/get-revenue";

const at = (hour: number) => new Date(Date.parse("2031-05-10T00:00Z") + hour * 3_600_000);
const within = (from: number, to: number) => getRevenue({ from: at(from).getTime(), to: at(to).getTime() });
let number = 0;
const unique = () => `r${number++}`;

type Touch = { basis: string; firstSource: string | null; lastSource: string | null } | null;

/** An order that was paid, with the touches it is known by. */
async function order(paidAt: Date, touch: Touch): Promise<string> {
  const id = unique();
  const stripe = { stripeSessionId: `cs_${id}`, intakeTokenHash: `hash_${id}`, livemode: false };
  const sold = { plan: "starter", status: "NEW" as const, amountCents: 0, currency: "gbp", soldAs: {} };
  await db().order.create({ data: { id, reference: `LV-${id}`, email: "a@example.com", ...sold, ...stripe, paidAt } });
  if (touch) await db().orderAttribution.create({ data: { orderId: id, ...touch } });
  return id;
}

type Paid = { paidAt: Date; amountCents: number; refundedCents?: number; orderId?: string; subscriptionId?: string };
const pay = (it: Paid, currency = "gbp") =>
  db().payment.create({ data: { id: unique(), stripeId: unique(), currency, ...it } });

test("money goes to the source of its order, what was given back is taken from there, and the rest is unknown", async () => {
  const google = await order(at(1), { basis: "metadata", firstSource: "google", lastSource: "mail" });
  const direct = await order(at(2), { basis: "visitor-hash", firstSource: null, lastSource: null });
  const unknown = await order(at(3), { basis: "unknown", firstSource: null, lastSource: null });
  await db().subscription.create({
    data: { id: unique(), stripeSubscriptionId: "sub_google", orderId: google, addons: [], status: "active" },
  });
  await pay({ paidAt: at(1), amountCents: 9_900, refundedCents: 901, orderId: google });
  await pay({ paidAt: at(2), amountCents: 4_900, orderId: direct });
  await pay({ paidAt: at(3), amountCents: 2_000, orderId: unknown });
  await pay({ paidAt: at(4), amountCents: 1_000 });
  // The next month's invoice names the subscription alone; dollars are no pounds.
  await pay({ paidAt: at(20), amountCents: 2_900, subscriptionId: "sub_google" });
  await pay({ paidAt: at(5), amountCents: 7_777 }, "usd");
  expect(await within(0, 10)).toEqual({
    ...{ currency: "gbp", paidCents: 17_800, refundedCents: 901, netCents: 16_899, orders: 3 },
    attributed: [
      { source: "google", orders: 1, cents: 8_999 },
      { source: "direct", orders: 1, cents: 4_900 },
    ],
    attributedByLastTouch: [
      { source: "mail", orders: 1, cents: 8_999 },
      { source: "direct", orders: 1, cents: 4_900 },
    ],
    unknown: { orders: 1, cents: 3_000, share: 3_000 / 16_899 },
  });
  expect(await within(10, 30)).toMatchObject({
    ...{ orders: 0, netCents: 2_900, attributed: [{ source: "google", orders: 0, cents: 2_900 }] },
    unknown: { orders: 0, cents: 0, share: 0 },
  });
  expect(await within(30, 40)).toMatchObject({ netCents: 0, attributed: [], unknown: { share: null } });
});

test.each([
  ["open", 9_900, 0],
  ["won", 9_900, 0],
  ["lost", 0, 9_900],
])("the money of a dispute that is %s", async (disputeStatus, netCents, refundedCents) => {
  const hour = 1_000 + number;
  const partner = await order(at(hour), { basis: "metadata", firstSource: "partner", lastSource: "partner" });
  await db().order.update({ where: { id: partner }, data: { disputeStatus } });
  await pay({ paidAt: at(hour), amountCents: 9_900, orderId: partner });
  expect(await within(hour, hour + 1)).toMatchObject({
    ...{ paidCents: 9_900, refundedCents, netCents, orders: 1 },
    attributed: [{ source: "partner", orders: 1, cents: netCents }],
  });
});

const touch = fc.constantFrom<Touch>(
  ...[null, { basis: "unknown", firstSource: null, lastSource: null }],
  ...[{ basis: "metadata", firstSource: "google", lastSource: "mail" }],
  ...[{ basis: "newsletter", firstSource: "mail", lastSource: null }],
);
const sale = fc.record({
  ...{ touch, hour: fc.nat(99), isOrphan: fc.boolean() },
  payments: fc.array(fc.record({ hour: fc.nat(99), cents: fc.nat(500_000), back: fc.nat(100) }), { maxLength: 3 }),
});

test("attributed and unknown are the ledger to the penny, whatever was sold and in whatever range", async () => {
  let round = 10;
  await fc.assert(
    fc.asyncProperty(fc.array(sale, { maxLength: 12 }), fc.nat(99), fc.nat(99), async (sales, a, b) => {
      const shift = 1_000 * round++;
      for (const { touch: known, hour, isOrphan, payments } of sales) {
        const orderId = isOrphan ? undefined : await order(at(shift + hour), known);
        for (const it of payments) {
          const refundedCents = Math.floor((it.cents * it.back) / 100);
          await pay({ paidAt: at(shift + it.hour), amountCents: it.cents, refundedCents, orderId });
        }
      }
      const [from, to] = [shift + Math.min(a, b), shift + Math.max(a, b)];
      const revenue = await within(from, to);
      const ledger = await db().payment.aggregate({
        where: { paidAt: { gte: at(from), lt: at(to) } },
        _sum: { amountCents: true, refundedCents: true },
      });
      const { paidCents, refundedCents, netCents, attributed, attributedByLastTouch, unknown } = revenue;
      expect({ paidCents, refundedCents }).toEqual({
        paidCents: ledger._sum.amountCents ?? 0,
        refundedCents: ledger._sum.refundedCents ?? 0,
      });
      expect(netCents).toBe(paidCents - refundedCents);
      for (const list of [attributed, attributedByLastTouch]) {
        expect(list.reduce((sum, it) => sum + it.cents, unknown.cents)).toBe(netCents);
        expect(list.reduce((sum, it) => sum + it.orders, unknown.orders)).toBe(revenue.orders);
      }
    }),
    { numRuns: 20 },
  );
});
