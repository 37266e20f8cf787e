import { beforeAll, expect, test } from "vitest";
import { changeBudget } from "@/lib/api-keys/change-budget";
import { db } from "@/lib/db";
import { getUsage } from "@/lib/jobs/queries";
import { submitJob } from "@/lib/jobs/submit-job";
import { queue } from "@/lib/queue";
import { openAccount, testEngine } from "@/lib/testing/jobs";

const { engine } = testEngine();
beforeAll(async () => {
  await queue();
});

const submit = (account: string, cents: number, idempotencyKey: string) =>
  submitJob({ account, request: { workflow: "one", payload: { cents } }, idempotencyKey }, engine);

test("repeats of a key that come at once are all refused alike when the budget is used up", async () => {
  const account = await openAccount(9);
  const all = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => submit(account, 10, `key ${at % 4}`)));
  const codes = all.map((it) => (it.status === "rejected" ? it.reason.code : it.value));
  expect(new Set(codes)).toEqual(new Set(["over_budget"]));
  expect(await db().job.count({ where: { account } })).toBe(0);
});

test("of two requests under one key that come at once, the one that fits is taken on though the other does not", async () => {
  const account = await openAccount(9);
  const all = await Promise.allSettled([submit(account, 10, "same"), submit(account, 5, "same")]);
  expect(all.map((it) => it.status)).toEqual(["rejected", "fulfilled"]);
  expect(all[0]).toMatchObject({ reason: { code: "over_budget" } });
  expect(await getUsage(account)).toMatchObject({ reservedCents: 5 });
});

test("two thousand submissions of which a third repeat a key, and money for five hundred: five hundred are taken on", async () => {
  const account = await openAccount(5_000);
  const keys = Array.from({ length: 2_000 }, (_, at) => `key ${at % 3 === 0 ? (at * 7) % 900 : at}`);
  const all = await Promise.allSettled(keys.map((key) => submit(account, 10, key)));
  const taken = all.flatMap((it) => (it.status === "fulfilled" ? [it.value] : []));
  const refused = all.flatMap((it) => (it.status === "rejected" ? [it.reason.code] : []));
  expect(taken.filter((it) => it.isNew)).toHaveLength(500);
  expect(new Set(taken.map((it) => it.job.job_id)).size).toBe(500);
  expect(new Set(refused)).toEqual(new Set(["over_budget"]));
  expect(await getUsage(account)).toMatchObject({ reservedCents: 5_000, remainingCents: 0 });
});

test("a budget that is lowered while the month's first jobs come is the one that counts", async () => {
  for (let round = 0; round < 5; round++) {
    const account = await openAccount(1_000);
    const jobs = Array.from({ length: 8 }, (_, at) => submit(account, 10, `key ${at}`));
    const lowered = changeBudget({ account, monthlyCents: 500, actor: "test" });
    await Promise.all([...jobs, lowered]);
    expect(await getUsage(account)).toMatchObject({ limitCents: 500, reservedCents: 80 });
  }
});
