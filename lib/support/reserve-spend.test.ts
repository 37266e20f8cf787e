import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { mostSpentBy, SPEND_CAPS, spentBy } from "@/lib/support/model-spend";
import { reserveSpend } from "@/lib/support/reserve-spend";
import { settleSpend } from "@/lib/support/settle-spend";

let next = 1;
const anAddress = () => `198.51.100.${next++}`;
const spender = (address = anAddress(), conversationId: string = randomUUID()) => ({ address, conversationId });

async function rows(): Promise<Record<string, { reserved: number; spent: number }>> {
  const all = await db().modelSpend.findMany();
  return Object.fromEntries(
    all.map((it) => [it.scope, { reserved: Number(it.reserved), spent: Number(it.spent) }] as const),
  );
}
const standing = async (kind: string) =>
  Object.entries(await rows()).flatMap(([scope, it]) => (scope.startsWith(kind) ? [it.reserved + it.spent] : []));

beforeEach(() => db().modelSpend.deleteMany());

test("a reservation stands in all three scopes, and gives way to what was spent", async () => {
  const reservation = await reserveSpend(spender(), 9_000);
  expect(Object.values(await rows())).toEqual(Array(3).fill({ reserved: 9_000, spent: 0 }));
  if (reservation) await settleSpend(reservation, 2_500);
  expect(Object.values(await rows())).toEqual(Array(3).fill({ reserved: 0, spent: 2_500 }));
});

test("what was spent unknown counts as all that was reserved", async () => {
  const reservation = await reserveSpend(spender(), 9_000);
  if (reservation) await settleSpend(reservation, null);
  expect(Object.values(await rows())).toEqual(Array(3).fill({ reserved: 0, spent: 9_000 }));
});

test("over one cap nothing is reserved of the others", async () => {
  const address = anAddress();
  while (await reserveSpend(spender(address), 30_000));
  expect(await standing("address")).toEqual([180_000]);
  expect(await standing("total")).toEqual([180_000]);
  expect(await standing("conversation")).toHaveLength(6);
});

test("an amount larger than a cap is never reserved, not even as the first of the day", async () => {
  expect(await reserveSpend(spender(), SPEND_CAPS.conversation + 1)).toBeNull();
  expect(await rows()).toEqual({});
});

test("a hundred at once never pass the cap of an address, a conversation or a day", async () => {
  const hundred = <T>(make: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 100 }, (_, at) => make(at)));
  const taken = async (all: unknown[]) => all.filter((it) => it !== null).length;

  const address = anAddress();
  expect(await taken(await hundred(() => reserveSpend(spender(address), 7_000)))).toBe(28);
  expect(await standing("address")).toEqual([196_000]);

  await db().modelSpend.deleteMany();
  const conversation = randomUUID();
  expect(await taken(await hundred(() => reserveSpend(spender(anAddress(), conversation), 7_000)))).toBe(14);
  expect(await standing("conversation")).toEqual([98_000]);

  await db().modelSpend.deleteMany();
  await db().$executeRaw`
    INSERT INTO model_spend (scope, day, reserved) VALUES ('total', (app_now() AT TIME ZONE 'UTC')::date, 4600000)`;
  expect(await taken(await hundred(() => reserveSpend(spender(), 7_000)))).toBe(57);
  expect(await standing("total")).toEqual([4_999_000]);
});

test("reserving and settling at once, in any order, never waits for each other in a ring", async () => {
  const people = Array.from({ length: 5 }, () => spender());
  await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const reservation = await reserveSpend(people[at % 5] ?? spender(), 4_000);
      if (reservation) await settleSpend(reservation, 10);
    }),
  );
  expect((await standing("total"))[0]).toBe(600);
});

test("yesterday's spending leaves today free, and a day is settled where it was reserved", async () => {
  const who = spender();
  const reservation = await reserveSpend(who, 90_000);
  await db().$executeRaw`UPDATE model_spend SET day = day - 1`;
  expect(await reserveSpend(who, 90_000)).not.toBeNull();
  const yesterday = new Date(`${reservation?.day}T00:00:00Z`);
  yesterday.setUTCDate(yesterday.getUTCDate() - 1);
  if (reservation) await settleSpend({ ...reservation, day: yesterday.toISOString().slice(0, 10) }, 100);
  const days = await db().modelSpend.findMany({ where: { scope: "total" }, orderBy: { day: "asc" } });
  expect(days.map((it) => [Number(it.reserved), Number(it.spent)])).toEqual([
    [0, 100],
    [90_000, 0],
  ]);
});

test("no address and no conversation is kept in the clear; an IPv6 client counts by its network", async () => {
  const conversationId = randomUUID();
  await reserveSpend({ address: "2001:db8:1:2::1", conversationId }, 100);
  await reserveSpend({ address: "2001:db8:1:2:ffff::9", conversationId: randomUUID() }, 100);
  expect(await standing("address")).toEqual([200]);
  expect(JSON.stringify(await rows())).not.toMatch(new RegExp(`2001|db8|${conversationId}`));
});

test("no call costs more than was reserved for it, and an unknown model counts as dear", () => {
  const text = "Ünïcödé 😀 and plain words. ".repeat(100);
  const tokens = { inputTokens: Buffer.byteLength(text), outputTokens: 900 };
  for (const model of ["gpt-5.4-mini", "somebody-elses-model"]) {
    expect(mostSpentBy(model, [text], 900)).toBeGreaterThanOrEqual(spentBy(model, tokens));
  }
  expect(spentBy("somebody-elses-model", tokens)).toBeGreaterThan(spentBy("gpt-5.4", tokens));
  // A million tokens in and out of the default model: 5.25 dollars.
  expect(spentBy("gpt-5.4-mini", { inputTokens: 1_000_000, outputTokens: 1_000_000 })).toBe(4_725_000);
});
