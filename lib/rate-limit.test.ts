import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type Limit, limitRequest, takeSlot } from "@/lib/rate-limit";

// Read once, with the whole environment: half of what a limit names.
process.env.RATE_LIMIT_MULTIPLIER = "0.5";

const limitOf = (perAddress: number, global: number): Limit => ({
  name: `test-${crypto.randomUUID()}`,
  perAddress: { points: perAddress * 2, seconds: 60 },
  global: { points: global * 2, seconds: 60 },
});

/** How many of so many requests at once are let in, and the last refusal. */
async function knock(limit: Limit, addresses: string[]): Promise<{ let: number; refusal: AppError | undefined }> {
  const done = await Promise.allSettled(addresses.map((address) => limitRequest(limit, address)));
  const refused = done.filter((it) => it.status === "rejected").map((it) => it.reason as unknown);
  const refusal = refused.at(-1);
  if (refusal !== undefined && !(refusal instanceof AppError)) throw refusal;
  return { let: done.length - refused.length, refusal };
}
const times = (count: number, address: string) => Array<string>(count).fill(address);

test("one address is let in so often, multiplied, and others are not held up", async () => {
  const limit = limitOf(3, 100);
  const { let: count, refusal } = await knock(limit, times(8, "203.0.113.7"));
  expect(count).toBe(3);
  expect(refusal).toMatchObject({ code: "rate_limited", limit: { points: 3, seconds: 60 } });
  expect(refusal?.retryAfterSeconds).toBeGreaterThan(50);
  expect(refusal?.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect((await knock(limit, times(3, "203.0.113.8"))).let).toBe(3);
});

test("all together are let in so often, and who is over its own share uses nothing of it", async () => {
  const limit = limitOf(2, 6);
  expect((await knock(limit, times(20, "203.0.113.1"))).let).toBe(2);
  const others = Array.from({ length: 10 }, (_, index) => `198.51.100.${index}`);
  const { let: count, refusal } = await knock(limit, others);
  expect(count).toBe(4);
  expect(refusal).toMatchObject({ code: "rate_limited", limit: { points: 6, seconds: 60 } });
});

test("a /64 of IPv6 is one client, its neighbour another", async () => {
  const limit = limitOf(2, 100);
  const same = ["2001:db8:1:2::1", "2001:DB8:1:2:ffff::9", "2001:0db8:0001:0002:0:0:0:3", "2001:db8:1:2::4%eth0"];
  expect((await knock(limit, same)).let).toBe(2);
  expect((await knock(limit, ["2001:db8:1:3::1", "2001:db8::1"])).let).toBe(2);
});

test("no address stands in the table", async () => {
  const limit = limitOf(5, 100);
  await knock(limit, ["203.0.113.77", "2001:db8:77::1"]);
  const rows = await db().$queryRaw<{ key: string }[]>`SELECT key FROM rate_limits WHERE key LIKE ${`${limit.name}%`}`;
  expect(rows).toHaveLength(3);
  for (const { key } of rows) expect(key.slice(limit.name.length + 1)).toMatch(/^([0-9a-f]{32}|all)$/);
});

test("an allowance of less than one is one, never none or all", async () => {
  const limit: Limit = {
    name: `test-${crypto.randomUUID()}`,
    perAddress: { points: 0.1, seconds: 60 },
    global: { points: 50, seconds: 60 },
  };
  expect((await knock(limit, times(4, "203.0.113.7"))).let).toBe(1);
});

test("slots lie apart, however many ask at once", async () => {
  const name = crypto.randomUUID();
  // Half an hour apart, so that however long an answer travels it is nearest to its own slot.
  const gap = 1_800_000;
  const waits = await Promise.all(Array.from({ length: 30 }, () => takeSlot(name, 1_000 / gap, 40 * gap)));
  const slots = waits.map((wait) => Math.round((wait ?? expect.unreachable("no slot")) / gap));
  expect(slots.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index));
});

test("who comes after a pause does not wait, and saves up nothing", async () => {
  const name = crypto.randomUUID();
  const take = () => takeSlot(name, 0.1, 60_000);
  expect(await take()).toBe(0);
  await db().$executeRaw`UPDATE rate_slots SET next_at = clock_timestamp() - interval '1 hour' WHERE name = ${name}`;
  expect(await take()).toBe(0);
  expect(await take()).toBeGreaterThan(1);
});

test("who would have to wait too long reserves nothing, so that the line never runs ahead of those who use it", async () => {
  const name = crypto.randomUUID();
  const slots = await Promise.all(Array.from({ length: 20 }, () => takeSlot(name, 0.02, 75_000)));
  expect(slots.filter((it) => it !== null)).toHaveLength(2);
});
