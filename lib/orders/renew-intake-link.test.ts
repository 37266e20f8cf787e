import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { hasIntakeLinkExpired } from "@/lib/orders/intake-link";
import { getIntakeOrder, intakeToken } from "@/lib/orders/queries";
import { renewIntakeLink } from "@/lib/orders/renew-intake-link";
import { requestIntakeLink } from "@/lib/orders/request-intake-link";
import { queue } from "@/lib/queue";
import { buyOrder, orderAt, readOrder, TEAM } from "@/lib/testing/orders";

beforeAll(async () => {
  await queue();
});

const tokenOf = async (orderId: string) => intakeToken(await readOrder(orderId));
const opens = async (token: string) => (await getIntakeOrder(token))?.link ?? null;
const mailsOf = (orderId: string) => db().email.findMany({ where: { orderId, kind: "intake-link" } });
/** As if the last renewal, and the hand-over, had been so long ago. */
const age = (orderId: string, interval: string) => db().$executeRaw`
  UPDATE orders SET intake_link_renewed_at = intake_link_renewed_at - ${interval}::interval,
                    delivered_at = delivered_at - ${interval}::interval WHERE id = ${orderId}`;

test("a renewed link opens, the ones before it are known and open nothing", async () => {
  const { id: orderId, email } = await buyOrder();
  const tokens = [await tokenOf(orderId)];
  for (let count = 0; count < 3; count++) {
    expect(await renewIntakeLink({ orderId, actor: TEAM })).toEqual({ done: true });
    tokens.push(await tokenOf(orderId));
    await age(orderId, "6 minutes");
  }
  expect(new Set(tokens).size).toBe(4);
  expect(await Promise.all(tokens.map(opens))).toEqual(["expired", "expired", "expired", "open"]);
  const mails = await mailsOf(orderId);
  expect(mails).toHaveLength(3);
  expect(new Set(mails.map((it) => it.to))).toEqual(new Set([email]));
  expect(JSON.stringify(await db().oldIntakeLink.findMany())).not.toContain(tokens[0]);
});

test("not twice within five minutes, nor by twenty at once, nor for an order without an intake", async () => {
  const { id: orderId } = await buyOrder();
  const results = await Promise.all(Array.from({ length: 20 }, () => renewIntakeLink({ orderId, actor: TEAM })));
  expect(results.filter((it) => it.done)).toHaveLength(1);
  expect((await readOrder(orderId)).intakeLinkVersion).toBe(1);
  expect(await mailsOf(orderId)).toHaveLength(1);

  const plan = await buyOrder({ plan: "growth", interval: "month" });
  expect(await renewIntakeLink({ orderId: plan.id, actor: TEAM })).toMatchObject({ done: false });
  const refunded = await buyOrder();
  await db().order.update({ where: { id: refunded.id }, data: { status: "REFUNDED" } });
  expect(await renewIntakeLink({ orderId: refunded.id, actor: TEAM })).toMatchObject({ done: false });
  expect(await renewIntakeLink({ orderId: "ord_none", actor: TEAM })).toMatchObject({ done: false });
});

test("hand-over ends a link; asked for by its holder, a new one is mailed and opens for a week", async () => {
  const { id: orderId } = await orderAt("DONE");
  const old = await tokenOf(orderId);
  expect(await opens(old)).toBe("expired");
  await requestIntakeLink({ token: old });
  const renewed = await tokenOf(orderId);
  expect([renewed === old, await opens(renewed), await opens(old)]).toEqual([false, "open", "expired"]);
  await age(orderId, "6 days 23 hours");
  expect(await opens(renewed)).toBe("open");
  await age(orderId, "2 hours");
  expect(await opens(renewed)).toBe("expired");
});

test("the holder of an old link cannot break a good one, and fills nobody's inbox", async () => {
  const { id: orderId } = await buyOrder();
  const old = await tokenOf(orderId);
  await renewIntakeLink({ orderId, actor: TEAM });
  const good = await tokenOf(orderId);
  await age(orderId, "10 minutes");
  for (let count = 0; count < 5; count++) await requestIntakeLink({ token: old });
  expect(await tokenOf(orderId)).toBe(good);
  expect((await mailsOf(orderId)).length).toBeLessThanOrEqual(3);
  await requestIntakeLink({ token: good });
  await requestIntakeLink({ token: "nonsense" });
  expect((await mailsOf(orderId)).length).toBeLessThanOrEqual(3);
});

test("a link renewed before hand-over ends with it, also a second hand-over", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 9, 25, hour));
  const expired = (renewed: number | null, delivered: number | null, now: number) =>
    hasIntakeLinkExpired(
      {
        status: delivered === null ? "IN_PROGRESS" : "DONE",
        deliveredAt: delivered === null ? null : at(delivered),
        intakeLinkRenewedAt: renewed === null ? null : at(renewed),
      },
      at(now),
    );
  expect([expired(null, null, 9), expired(5, null, 9)]).toEqual([false, false]);
  expect([expired(null, 6, 9), expired(5, 6, 9), expired(7, 6, 9), expired(7, 8, 9)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect([expired(7, 6, 7 + 7 * 24), expired(7, 6, 8 + 7 * 24)]).toEqual([false, true]);
});

test("orders that have no intake yet answer as if the link did not exist; those that have ended say so", async () => {
  for (const [status, opened] of [
    ["AWAITING_PAYMENT", null],
    ["NEEDS_REVIEW", null],
    ["CANCELED", "ended"],
    ["REFUNDED", "ended"],
  ] as const) {
    const { id } = await buyOrder();
    await db().order.update({ where: { id }, data: { status } });
    expect(await opens(await tokenOf(id))).toBe(opened);
  }
  expect(await opens(await tokenOf((await buyOrder({ plan: "growth", interval: "month" })).id))).toBeNull();
  for (const guess of ["", "x", "a".repeat(32), "../admin", "\u0000", "é".repeat(5_000)])
    expect(await opens(guess)).toBeNull();
});
