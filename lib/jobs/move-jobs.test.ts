import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { FINAL, isFinal, JOB_STATUSES, type JobStatus } from "@/lib/jobs/job";
import type { JobMove } from "@/lib/jobs/job-move";
import { moveJobs } from "@/lib/jobs/move-jobs";
import { openAccount } from "@/lib/testing/jobs";

const MONTH = new Date("2026-01-01T00:00:00Z");
const HELD = 100;

async function openJob(status: JobStatus = "queued", attempt = 1): Promise<{ id: string; account: string }> {
  const account = await openAccount(1_000);
  const id = `job_${crypto.randomUUID()}`;
  await db().budget.create({ data: { account, month: MONTH, limitCents: 1_000, reservedCents: HELD } });
  await db().job.create({
    data: {
      ...{
        id,
        account,
        workflow: "three",
        payload: {},
        requestHash: "x",
        status,
        attempt,
        callbackUrl: "https://a.example",
      },
      ...{ estimatedCents: HELD, heldCents: HELD, budgetMonth: MONTH },
    },
  });
  return { id, account };
}

const move = fc.record({
  from: fc.subarray([...JOB_STATUSES], { minLength: 1 }),
  to: fc.constantFrom(...JOB_STATUSES),
  attempt: fc.option(fc.integer({ min: 0, max: 2 })),
  spendCents: fc.integer({ min: 0, max: 60 }),
});

test("whatever is asked in whatever order: a move starts where it says, an end holds nothing, and money adds up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async (moves) => {
      const { id, account } = await openJob();
      let status: JobStatus = "queued";
      let held = HELD;
      let spent = 0;
      let ends = 0;
      for (const it of moves) {
        const moved = await moveJobs(db(), [{ ...it, id }]);
        const isAllowed = it.from.includes(status) && (it.attempt === null || it.attempt === 1);
        expect(moved.has(id)).toBe(isAllowed);
        if (!isAllowed) continue;
        const paid = Math.min(it.spendCents, held);
        spent += paid;
        held = isFinal(it.to) ? 0 : held - paid;
        status = it.to;
        if (isFinal(status)) ends += 1;
      }
      const job = await db().job.findUniqueOrThrow({ where: { id }, include: { callbacks: true } });
      expect(job).toMatchObject({ status, heldCents: held, costCents: spent });
      expect(job.finishedAt !== null).toBe(isFinal(status));
      expect(job.callbacks).toHaveLength(ends);
      expect(await db().budget.findFirstOrThrow({ where: { account } })).toMatchObject({
        reservedCents: held,
        spentCents: spent,
      });
    }),
    { numRuns: 60 },
  );
});

test("of many workers that settle one attempt at once, one does", async () => {
  const { id, account } = await openJob("running");
  const ends = FINAL.map((to): JobMove => ({ id, attempt: 1, from: ["running"], to, spendCents: 40 }));
  const moved = await Promise.all([...ends, ...ends, ...ends].map((it) => moveJobs(db(), [it])));
  expect(moved.filter((it) => it.has(id))).toHaveLength(1);
  expect(await db().budget.findFirstOrThrow({ where: { account } })).toMatchObject({
    reservedCents: 0,
    spentCents: 40,
  });
});

test("many jobs settled by two at once, in opposite orders, wait for each other and never in a circle", async () => {
  const opened = await Promise.all(Array.from({ length: 20 }, () => openJob("running")));
  const settle = opened.map(({ id }): JobMove => ({ id, attempt: 1, from: ["running"], to: "running", spendCents: 1 }));
  await Promise.all(Array.from({ length: 6 }, (_, at) => moveJobs(db(), at % 2 ? settle : [...settle].reverse())));
  const jobs = await db().job.findMany({ where: { id: { in: opened.map((it) => it.id) } } });
  expect(new Set(jobs.map((it) => it.costCents))).toEqual(new Set([6]));
});

test("an end leaves no step running, and what Postgres cannot keep does not keep the rest from being kept", async () => {
  const { id } = await openJob("running");
  const step = { position: 0, name: "first", connector: "slack", action: "say" };
  await moveJobs(db(), [
    { id, attempt: 1, from: ["running"], to: "running", steps: [{ ...step, status: "running", tries: 1 }] },
  ]);
  const error = { code: "canceled", message: "half \ud800 and nul \u0000" };
  await moveJobs(db(), [{ id, attempt: 1, from: ["running"], to: "canceled", error }]);
  expect(await db().jobStep.findFirstOrThrow({ where: { jobId: id } })).toMatchObject({
    status: "failed",
    attempts: 1,
  });
});
