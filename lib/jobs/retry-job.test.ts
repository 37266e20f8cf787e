import { afterEach, beforeAll, expect, test } from "vitest";
import { ConnectorFailure } from "@/lib/connectors/connector";
import { db } from "@/lib/db";
import { createRunner } from "@/lib/jobs/create-runner";
import type { Engine } from "@/lib/jobs/engine";
import { forgetJobContents } from "@/lib/jobs/forget-job-contents";
import { getJob, getUsage } from "@/lib/jobs/queries";
import { retryJob } from "@/lib/jobs/retry-job";
import { submitJob } from "@/lib/jobs/submit-job";
import type { Workflow } from "@/lib/jobs/workflow";
import { queue } from "@/lib/queue";
import { moveClock, stopMovingClock } from "@/lib/testing/clock";
import { openAccount, testEngine } from "@/lib/testing/jobs";

beforeAll(async () => {
  await queue();
});
afterEach(stopMovingClock);

const forward = (days: number) => moveClock(days * 86_400);

async function runOnce(engine: Engine, id: string) {
  const runner = createRunner(engine);
  await runner.take([id]);
  await runner.idle();
  await runner.stop(0);
}

/** A job whose second call was refused, and the engine that would let it pass. */
async function refusedAtSecond(budgetCents?: number) {
  let isRefused = true;
  const { engine, calls } = testEngine(async ({ connector, input }) => {
    if (connector === "notion" && isRefused) throw new ConnectorFailure("refused", "No.");
    return { text: `${input.text}!` };
  });
  const account = await openAccount(100);
  const request = { workflow: "three", payload: { cents: 10, text: "hi" }, budgetCents };
  const { job } = await submitJob({ account, request }, engine);
  await runOnce(engine, job.job_id);
  expect(await getJob(account, job.job_id)).toMatchObject({ status: "failed", costCents: 10 });
  isRefused = false;
  return { account, id: job.job_id, engine, calls };
}

function changed(engine: Engine, change: (steps: Workflow["steps"]) => Workflow["steps"]): Engine {
  const three = engine.workflows.three as Workflow;
  return { ...engine, workflows: { ...engine.workflows, three: { ...three, steps: change(three.steps) } } };
}

test("a workflow that got another step before one that succeeded is not gone on with", async () => {
  const { account, id, engine, calls } = await refusedAtSecond();
  const using = changed(engine, (steps) => [{ kind: "compute", name: "new", compute: () => "new" }, ...steps]);
  await expect(retryJob(account, id, { using })).rejects.toMatchObject({ code: "conflict" });
  await retryJob(account, id, { using: engine });
  const before = calls.length;
  await runOnce(using, id);
  expect(await getJob(account, id)).toMatchObject({ status: "failed", error: { code: "workflow_changed" } });
  expect(calls).toHaveLength(before);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 10 });
});

test("a step that was mended after it failed runs under its new name", async () => {
  const { account, id, engine } = await refusedAtSecond();
  const using = changed(engine, (steps) =>
    steps.flatMap((it) =>
      it.name === "second"
        ? [{ kind: "compute", name: "mended", compute: () => "x" }]
        : it.name === "third"
          ? []
          : [it],
    ),
  );
  await retryJob(account, id, { using });
  await runOnce(using, id);
  const { name, status, connector } = await db().jobStep.findFirstOrThrow({ where: { jobId: id, position: 1 } });
  expect([name, status, connector]).toEqual(["mended", "succeeded", null]);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 10 });
});

test("run again in another month, the rest is held and paid of that month", async () => {
  const { account, id, engine } = await refusedAtSecond();
  await forward(40);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
  await retryJob(account, id, { using: engine });
  expect(await getUsage(account)).toMatchObject({ reservedCents: 20, spentCents: 0 });
  await runOnce(engine, id);
  expect(await getJob(account, id)).toMatchObject({ status: "succeeded", costCents: 30 });
  const months = await db().budget.findMany({ where: { account }, orderBy: { month: "asc" } });
  expect(months.map((it) => [it.reservedCents, it.spentCents])).toEqual([
    [0, 10],
    [0, 20],
  ]);
});

test("a job that runs past midnight of the month's last day is paid of the month that held it", async () => {
  const { engine } = testEngine();
  const account = await openAccount(100);
  const { job } = await submitJob({ account, request: { workflow: "three", payload: { cents: 10 } } }, engine);
  await forward(40);
  await runOnce(engine, job.job_id);
  const months = await db().budget.findMany({ where: { account } });
  expect(months.map((it) => [it.reservedCents, it.spentCents])).toEqual([[0, 30]]);
});

test("of many that run it again at once, one does, and no retry costs more than the job may", async () => {
  const { account, id, engine } = await refusedAtSecond(30);
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => retryJob(account, id, { using: engine })));
  expect(all.filter((it) => it.status === "fulfilled")).toHaveLength(1);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 20, spentCents: 10 });
});

test("a call that got too dear fails at its step, and can be run again", async () => {
  const { engine } = testEngine();
  let price = 10;
  const using: Engine = { ...engine, predict: (call) => ({ ...engine.predict(call), costCents: price }) };
  const account = await openAccount(30);
  const { job } = await submitJob({ account, request: { workflow: "one", payload: {} } }, using);
  price = 40;
  await runOnce(using, job.job_id);
  const failed = await getJob(account, job.job_id);
  expect(failed).toMatchObject({ status: "failed", error: { code: "over_budget", step: "only" }, costCents: 0 });
  expect(failed.steps[0]).toMatchObject({ name: "only", status: "failed" });
  price = 0;
  await retryJob(account, job.job_id, { using });
  await runOnce(using, job.job_id);
  expect(await getJob(account, job.job_id)).toMatchObject({ status: "succeeded" });
});

test("what ended jobs held of people is forgotten after 90 days, and what they cost is not", async () => {
  const { account, id, engine } = await refusedAtSecond();
  await forward(89);
  expect(await forgetJobContents()).toBe(0);
  await forward(2);
  expect(await forgetJobContents()).toBeGreaterThanOrEqual(1);
  expect(await forgetJobContents()).toBe(0);
  const job = await getJob(account, id);
  expect(job).toMatchObject({
    status: "failed",
    costCents: 10,
    error: { code: "refused", message: "No longer kept." },
  });
  expect(JSON.stringify([job, await db().job.findUnique({ where: { id } })])).not.toContain("hi");
  await expect(retryJob(account, id, { using: engine })).rejects.toMatchObject({ code: "conflict" });
});
