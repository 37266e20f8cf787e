import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { cancelJob } from "@/lib/jobs/cancel-job";
import { claimJobs } from "@/lib/jobs/claim-jobs";
import { getUsage } from "@/lib/jobs/queries";
import { reserveMore } from "@/lib/jobs/reserve-more";
import { type JobRequest, submitJob } from "@/lib/jobs/submit-job";
import { queue } from "@/lib/queue";
import { openAccount, testEngine } from "@/lib/testing/jobs";

const { engine } = testEngine();
beforeAll(() => queue().then(() => undefined));

const submit = (account: string, request: Partial<JobRequest> = {}, idempotencyKey?: string) =>
  submitJob({ account, request: { workflow: "one", payload: { cents: 10 }, ...request }, idempotencyKey }, engine);

test("two hundred at once never hold more than there is, and what does not fit leaves nothing behind", async () => {
  const account = await openAccount(1_000);
  const outcomes = await Promise.allSettled(Array.from({ length: 200 }, () => submit(account)));
  expect(outcomes.filter((it) => it.status === "fulfilled")).toHaveLength(100);
  const refusals = outcomes.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      code: "over_budget",
      numbers: { estimatedCents: 10, remainingCents: 0, limitCents: 1_000 },
    });
  }
  expect(await getUsage(account)).toMatchObject({ reservedCents: 1_000, spentCents: 0, remainingCents: 0 });
  expect(await db().job.count({ where: { account } })).toBe(100);
});

test("what is released can be held again", async () => {
  const account = await openAccount(10);
  const { job } = await submit(account);
  await expect(submit(account)).rejects.toMatchObject({ code: "over_budget" });
  await cancelJob(account, job.job_id);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
  await expect(submit(account)).resolves.toMatchObject({ isNew: true });
});

test("an account without a budget may spend nothing, and does what is free", async () => {
  await expect(submit("nobody")).rejects.toMatchObject({ code: "not_found" });
  await expect(submit("nobody", { payload: { cents: 0 } })).resolves.toMatchObject({ isNew: true });
});

test("a job's own budget refuses what may cost more, and what is no number", async () => {
  const account = await openAccount();
  await expect(submit(account, { budgetCents: 9 })).rejects.toMatchObject({
    code: "over_budget",
    numbers: { estimatedCents: 10, remainingCents: 9, limitCents: 9 },
  });
  await expect(submit(account, { budgetCents: 10 })).resolves.toMatchObject({ isNew: true });
  for (const budgetCents of [Number.NaN, -1, 1.5, 2 ** 60]) {
    await expect(submit(account, { budgetCents })).rejects.toMatchObject({ code: "invalid" });
  }
});

test("a call that turns out dearer holds more before it, as far as job and month allow", async () => {
  const account = await openAccount(30);
  const { job } = await submit(account, { budgetCents: 15 });
  const [claimed] = await claimJobs([job.job_id], "test");
  if (!claimed) throw new Error("not claimed");
  expect(await reserveMore(claimed, 6)).toBe(false);
  expect(await reserveMore(claimed, 5)).toBe(true);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 15 });
  expect(await reserveMore({ ...claimed, attempt: claimed.attempt + 1 }, 0)).toBe(false);
  const free = await submit(account);
  const [other] = await claimJobs([free.job.job_id], "test");
  if (!other) throw new Error("not claimed");
  expect(await reserveMore(other, 6)).toBe(false);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 25, remainingCents: 5 });
});

test("the same key and request is the same job, however many ask at once; another request is refused", async () => {
  const account = await openAccount(1_000);
  const asked = await Promise.all(Array.from({ length: 20 }, () => submit(account, {}, "key-1")));
  expect(new Set(asked.map((it) => it.job.job_id)).size).toBe(1);
  expect(asked.filter((it) => it.isNew)).toHaveLength(1);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 10 });
  await expect(submit(account, { payload: { cents: 11 } }, "key-1")).rejects.toMatchObject({ code: "key_reused" });
  const other = await openAccount();
  await expect(submit(other, {}, "key-1")).resolves.toMatchObject({ isNew: true });
});

test("the table itself takes no budget that is overshot and no negative hold", async () => {
  const account = await openAccount(10);
  const { job } = await submit(account);
  await expect(db().budget.updateMany({ where: { account }, data: { spentCents: 1 } })).rejects.toThrow(/budgets_hold/);
  await expect(db().job.update({ where: { id: job.job_id }, data: { heldCents: -1 } })).rejects.toThrow(/jobs_costs/);
});
