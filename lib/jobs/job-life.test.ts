import { afterEach, beforeAll, expect, test } from "vitest";
import { ConnectorFailure } from "@/lib/connectors/connector";
import { db } from "@/lib/db";
import { cancelJob } from "@/lib/jobs/cancel-job";
import type { Engine } from "@/lib/jobs/engine";
import { getJob, getUsage, listJobLogs } from "@/lib/jobs/queries";
import { retryJob } from "@/lib/jobs/retry-job";
import { startJobsWorker } from "@/lib/jobs/start-jobs-worker";
import { type JobRequest, submitJob } from "@/lib/jobs/submit-job";
import { queue } from "@/lib/queue";
import { openAccount, testEngine, untilJob } from "@/lib/testing/jobs";

let stop: ((timeoutMs: number) => Promise<void>) | undefined;

beforeAll(async () => {
  await queue({ supervise: true });
});
afterEach(async () => {
  await stop?.(0);
  stop = undefined;
});

async function submit(account: string, using: Engine, request: Partial<JobRequest> = {}) {
  const { job } = await submitJob({ account, request: { workflow: "three", payload: {}, ...request } }, using);
  return job.job_id;
}

test("a job goes from step to step, each given what came before, and pays what it cost", async () => {
  const { engine, calls } = testEngine();
  const account = await openAccount(100);
  stop = await startJobsWorker(engine);
  const id = await submit(account, engine, { payload: { text: "hi", cents: 5 } });
  expect(await getUsage(account)).toMatchObject({ limitCents: 100 });
  await untilJob(id, "succeeded");
  expect(calls.map((it) => [it.connector, it.text, it.key])).toEqual([
    ["slack", "hi", `${id}:0`],
    ["notion", "hi!", `${id}:1`],
    ["gmail", "hi! hi!!", `${id}:2`],
  ]);
  expect(await getJob(account, id)).toMatchObject({
    status: "succeeded",
    costCents: 15,
    estimatedCostCents: 15,
    attempts: 1,
    result: { first: { text: "hi!" }, second: { text: "hi!!" }, third: { text: "hi! hi!!!" } },
  });
  const steps = await db().jobStep.findMany({ where: { jobId: id }, orderBy: { position: "asc" } });
  expect(steps.map((it) => [it.name, it.status, it.costCents, it.attempts])).toEqual([
    ["first", "succeeded", 5, 1],
    ["second", "succeeded", 5, 1],
    ["third", "succeeded", 5, 1],
  ]);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 15, remainingCents: 85 });
  expect((await listJobLogs(account, id)).logs).toHaveLength(3);
});

test("a call that is away for a moment is tried again, under the same key, and earlier steps are not", async () => {
  let failures = 2;
  const { engine, calls } = testEngine(async ({ connector, input }) => {
    if (connector === "notion" && failures-- > 0) throw new ConnectorFailure("unavailable", "It is away.");
    return { text: input.text };
  });
  const account = await openAccount();
  stop = await startJobsWorker(engine);
  const id = await submit(account, engine);
  await untilJob(id, "succeeded");
  expect(calls.map((it) => it.connector)).toEqual(["slack", "notion", "notion", "notion", "gmail"]);
  expect(new Set(calls.slice(1, 4).map((it) => it.key))).toEqual(new Set([`${id}:1`]));
  expect((await getJob(account, id)).steps[1]).toMatchObject({ status: "succeeded", attempts: 3 });
});

test("a refusal fails the job at once, releases its hold, and retrying goes on from the step that failed", async () => {
  let isRefusing = true;
  const { engine, calls } = testEngine(async ({ connector, input }) => {
    if (connector === "notion" && isRefusing) throw new ConnectorFailure("refused", "No such page.");
    return { text: input.text };
  });
  const account = await openAccount(100);
  stop = await startJobsWorker(engine);
  const id = await submit(account, engine, { payload: { cents: 10 } });
  await untilJob(id, "failed");
  const failed = await getJob(account, id);
  expect(failed).toMatchObject({ costCents: 10, error: { code: "refused", step: "second" } });
  expect(failed.steps.map((it) => it.status)).toEqual(["succeeded", "failed"]);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 10 });
  isRefusing = false;
  await retryJob(account, id, { using: engine });
  await untilJob(id, "succeeded");
  expect(calls.map((it) => it.connector)).toEqual(["slack", "notion", "notion", "gmail"]);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 30 });
});

test("a refused credential pauses the job, says what to do, and it goes on once the credential is accepted", async () => {
  let isRefused = true;
  const { engine } = testEngine(async ({ input }) => {
    if (isRefused) throw new ConnectorFailure("credential", "invalid_auth");
    return { text: input.text };
  });
  const account = await openAccount();
  stop = await startJobsWorker(engine);
  const first = await submit(account, engine, { workflow: "one" });
  const second = await submit(account, engine, { workflow: "one" });
  await untilJob(first, "paused");
  await untilJob(second, "paused");
  const paused = await getJob(account, first);
  expect(paused).toMatchObject({ pausedFor: "credential:slack", error: { code: "credential" } });
  expect(paused.error?.message).toContain("Connect slack again");
  isRefused = false;
  await db().$executeRaw`UPDATE jobs SET run_at = app_now() WHERE status = 'paused'`;
  await untilJob(first, "succeeded");
  await untilJob(second, "succeeded");
  expect((await getJob(account, first)).error).toBeUndefined();
});

test("cancelling ends a waiting job at once and a running call within 5 s", async () => {
  const ended: unknown[] = [];
  const { engine } = testEngine(
    (_call, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          ended.push(signal.reason);
          reject(signal.reason);
        });
      }),
  );
  const account = await openAccount(100);
  const waiting = await submit(account, engine, { payload: { cents: 10 } });
  expect(await cancelJob(account, waiting)).toMatchObject({ status: "canceled" });
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
  stop = await startJobsWorker(engine);
  const running = await submit(account, engine, { payload: { cents: 10 } });
  await untilJob(running, "running");
  await new Promise((resolve) => setTimeout(resolve, 200));
  const askedAt = performance.now();
  await cancelJob(account, running);
  await untilJob(running, "canceled");
  expect(performance.now() - askedAt).toBeLessThan(5_000);
  expect(ended).toHaveLength(1);
  expect((await getJob(account, running)).steps[0]).toMatchObject({ status: "failed" });
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
  await expect(cancelJob(account, running)).resolves.toMatchObject({ status: "canceled" });
  await expect(cancelJob("somebody else", running)).rejects.toMatchObject({ code: "not_found" });
});
