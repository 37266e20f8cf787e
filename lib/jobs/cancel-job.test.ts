import { beforeAll, expect, test } from "vitest";
import { ConnectorFailure } from "@/lib/connectors/connector";
import { db } from "@/lib/db";
import { approvalToken } from "@/lib/jobs/approval-token";
import { cancelJob } from "@/lib/jobs/cancel-job";
import { createRunner } from "@/lib/jobs/create-runner";
import type { Engine } from "@/lib/jobs/engine";
import { getApproval } from "@/lib/jobs/get-approval";
import { getJob, getUsage } from "@/lib/jobs/queries";
import { submitJob } from "@/lib/jobs/submit-job";
import { sweepJobs } from "@/lib/jobs/sweep-jobs";
import { queue } from "@/lib/queue";
import { openAccount, testEngine } from "@/lib/testing/jobs";

beforeAll(async () => {
  await queue();
});

async function submit(engine: Engine, workflow: string, payload: object = { cents: 5 }) {
  const account = await openAccount();
  const { job } = await submitJob({ account, request: { workflow, payload } }, engine);
  return { account, id: job.job_id };
}

async function runOnce(engine: Engine, id: string) {
  const runner = createRunner(engine);
  await runner.take([id]);
  await runner.idle();
  await runner.stop(0);
}

test.each([
  ["a failure that is tried again later", new ConnectorFailure("unavailable", "It is away.")],
  ["a wait that the provider asked for", new ConnectorFailure("rate_limited", "Wait.", { retryAfterMs: 60_000 })],
  ["a refused credential", new ConnectorFailure("credential", "No.")],
])("canceled during a call that ends in %s, a job does not wait any more", async (_what, failure) => {
  let cancel: () => Promise<unknown> = async () => undefined;
  const { engine } = testEngine(async () => {
    await cancel();
    throw failure;
  });
  const { account, id } = await submit(engine, "three");
  cancel = () => cancelJob(account, id);
  await runOnce(engine, id);
  expect(await getJob(account, id)).toMatchObject({ status: "canceled", finishedAt: expect.any(String), costCents: 0 });
  expect((await getJob(account, id)).pausedFor).toBeUndefined();
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
});

test("canceled just before it asks for a yes, a job asks nobody", async () => {
  const { engine, calls } = testEngine();
  const { account, id } = await submit(engine, "careful");
  const until = new Date(0).toISOString();
  await db().jobStep.create({ data: { jobId: id, position: 2, name: "wait", status: "waiting", output: { until } } });
  await db().$executeRaw`UPDATE jobs SET attempt = 1, cancel_asked_at = app_now() WHERE id = ${id}`;
  await runOnce(engine, id);
  expect(await getJob(account, id)).toMatchObject({ status: "canceled" });
  expect(calls).toEqual([]);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
  const { id: approvalId } = await db().jobApproval.findFirstOrThrow({ where: { jobId: id } });
  expect(await getApproval(approvalToken(approvalId), engine)).toMatchObject({ state: "void" });
});

test("canceled while it waits for a yes, its question is no longer open", async () => {
  const { engine } = testEngine();
  const { account, id } = await submit(engine, "careful");
  await db().$executeRaw`
    UPDATE jobs SET status = 'paused', paused_for = 'approval:may-i', attempt = 1 WHERE id = ${id}`;
  await db().jobStep.create({ data: { jobId: id, position: 3, name: "may-i", status: "paused" } });
  await cancelJob(account, id);
  const job = await getJob(account, id);
  expect([job.status, job.steps[3]?.status]).toEqual(["canceled", "skipped"]);
  await sweepJobs(engine);
  expect((await getJob(account, id)).status).toBe("canceled");
});

test("a wish that comes while a worker takes the job up and puts it back is not lost", async () => {
  const { engine } = testEngine();
  for (let round = 0; round < 10; round++) {
    const { account, id } = await submit(engine, "one");
    const flip = async (to: string) => db().$executeRaw`
      UPDATE jobs SET status = ${to}::"JobStatus" WHERE id = ${id} AND status IN ('queued', 'running')`;
    const flips = async () => {
      for (let at = 0; at < 12; at++) await flip(at % 2 ? "queued" : "running");
    };
    const flipping = flips();
    await cancelJob(account, id);
    await flipping;
    const { status, cancelAskedAt } = await db().job.findUniqueOrThrow({ where: { id } });
    expect(status === "canceled" || cancelAskedAt !== null).toBe(true);
  }
});
