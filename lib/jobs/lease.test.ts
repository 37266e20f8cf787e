import { afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { cancelJob } from "@/lib/jobs/cancel-job";
import { claimJobs } from "@/lib/jobs/claim-jobs";
import { createRunner } from "@/lib/jobs/create-runner";
import { MOST_CRASHES } from "@/lib/jobs/job";
import { moveJobs } from "@/lib/jobs/move-jobs";
import { getJob, getUsage } from "@/lib/jobs/queries";
import { renewLeases } from "@/lib/jobs/renew-leases";
import { runDueJobs } from "@/lib/jobs/run-due-jobs";
import { startJobsWorker } from "@/lib/jobs/start-jobs-worker";
import { submitJob } from "@/lib/jobs/submit-job";
import { sweepJobs } from "@/lib/jobs/sweep-jobs";
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

const { engine } = testEngine();

async function claimOne(cents = 10) {
  const account = await openAccount();
  const { job } = await submitJob({ account, request: { workflow: "three", payload: { cents } } }, engine);
  const [claimed] = await claimJobs([job.job_id], "a worker");
  if (!claimed) throw new Error("not claimed");
  return { account, id: job.job_id, claimed };
}

const lapse = (id: string) => db().$executeRaw`UPDATE jobs SET lease_until = now() - interval '1 s' WHERE id = ${id}`;

test("of many that claim one job, one gets it", async () => {
  const account = await openAccount();
  const { job } = await submitJob({ account, request: { workflow: "one", payload: {} } }, engine);
  const claims = await Promise.all(Array.from({ length: 10 }, (_, at) => claimJobs([job.job_id], `worker ${at}`)));
  expect(claims.flat()).toHaveLength(1);
});

test("a worker whose lease was given to another settles nothing", async () => {
  const { account, id, claimed } = await claimOne();
  await lapse(id);
  await sweepJobs(engine);
  const [again] = await claimJobs([id], "another worker");
  expect(again?.attempt).toBe(claimed.attempt + 1);
  const settle = (attempt: number) =>
    moveJobs(db(), [{ id, attempt, from: ["running"], to: "succeeded", spendCents: 10, result: "from a dead worker" }]);
  expect((await settle(claimed.attempt)).size).toBe(0);
  expect(await renewLeases([{ id, attempt: claimed.attempt }])).toEqual(new Map());
  expect(await getJob(account, id)).toMatchObject({ status: "running", costCents: 0 });
  expect((await settle(claimed.attempt + 1)).size).toBe(1);
  expect((await settle(claimed.attempt + 1)).size).toBe(0);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 10 });
});

test("a job left by a dead worker goes on from the step that was under way, and succeeded steps stay", async () => {
  const { account, id, claimed } = await claimOne(0);
  const first = { position: 0, name: "first", connector: "slack", action: "say" };
  const second = { position: 1, name: "second", connector: "notion", action: "say" };
  await moveJobs(db(), [
    {
      ...{ id, attempt: claimed.attempt, from: ["running"], to: "running" },
      steps: [
        { ...first, status: "succeeded", output: { text: "kept" }, tries: 1 },
        { ...second, status: "running", tries: 1 },
      ],
    },
  ]);
  await lapse(id);
  const { engine: own, calls } = testEngine();
  stop = await startJobsWorker(own);
  await untilJob(id, "succeeded");
  expect(calls.map((it) => [it.text, it.key])).toEqual([
    ["kept", `${id}:1`],
    ["kept kept!", `${id}:2`],
  ]);
  expect((await getJob(account, id)).error).toBeUndefined();
});

test("a job whose workers die again and again at one step fails, and gives its hold back", async () => {
  const { account, id } = await claimOne();
  for (let crash = 1; crash <= MOST_CRASHES; crash++) {
    await lapse(id);
    await sweepJobs(engine);
    if (crash < MOST_CRASHES) expect(await claimJobs([id], `worker ${crash}`)).toHaveLength(1);
  }
  expect(await getJob(account, id)).toMatchObject({ status: "failed", error: { code: "worker_lost" } });
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
});

test("a cancelled job whose worker died is canceled, not run again", async () => {
  const { account, id } = await claimOne();
  await cancelJob(account, id);
  expect((await getJob(account, id)).status).toBe("running");
  await lapse(id);
  await sweepJobs(engine);
  expect((await getJob(account, id)).status).toBe("canceled");
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0 });
});

test("a worker that lost its lease ends the call it has under way and writes nothing", async () => {
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<unknown>();
  const { engine: own } = testEngine((_call, { signal }) => {
    begun.resolve();
    return new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => {
        ended.resolve(signal.reason);
        reject(signal.reason);
      });
    });
  });
  const account = await openAccount();
  const { job } = await submitJob({ account, request: { workflow: "one", payload: {} } }, own);
  const runner = createRunner(own);
  expect(await runner.take([job.job_id])).toBe(1);
  await begun.promise;
  await db().$executeRaw`UPDATE jobs SET attempt = attempt + 1 WHERE id = ${job.job_id}`;
  expect(await ended.promise).toBe("lost");
  await runner.stop(0);
  expect((await getJob(account, job.job_id)).status).toBe("running");
});

test("a worker that is stopped gives back what it has not finished", async () => {
  const begun = Promise.withResolvers<void>();
  const { engine: own } = testEngine(() => {
    begun.resolve();
    return new Promise(() => undefined);
  });
  const account = await openAccount();
  const { job } = await submitJob({ account, request: { workflow: "one", payload: {} } }, own);
  const runner = createRunner(own);
  await runner.take([job.job_id]);
  await begun.promise;
  await runner.stop(0);
  expect(await getJob(account, job.job_id)).toMatchObject({ status: "queued", steps: [{ status: "waiting" }] });
});

test("cron alone runs what is due, within its time, and counts it", async () => {
  const account = await openAccount();
  const ids = await Promise.all(
    Array.from({ length: 120 }, async () => {
      const { job } = await submitJob({ account, request: { workflow: "noop", payload: {} } }, engine);
      return job.job_id;
    }),
  );
  // Also one whose message was lost with its queue.
  await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'jobs' AND singleton_key = ${ids[0]}`;
  const counts = await runDueJobs(10_000, engine);
  expect(counts.ran).toBeGreaterThanOrEqual(120);
  expect(counts.remaining).toBe(0);
  expect(await db().job.count({ where: { id: { in: ids }, status: "succeeded" } })).toBe(120);
});

test("a connector bears only so many calls at once, over all workers, and all get their turn", async () => {
  let now = 0;
  let most = 0;
  const { engine: own } = testEngine(async ({ input }) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 30));
    now -= 1;
    return { text: input.text };
  });
  const account = await openAccount();
  const ids = await Promise.all(
    Array.from({ length: 24 }, async () => {
      const { job } = await submitJob({ account, request: { workflow: "one", payload: {} } }, own);
      return job.job_id;
    }),
  );
  const runners = [createRunner(own), createRunner(own)];
  await Promise.all(runners.map((it, at) => it.take(ids.filter((_, n) => n % 2 === at))));
  await Promise.all(runners.map((it) => it.idle()));
  expect(most).toBeLessThanOrEqual(4);
  await Promise.all(runners.map((it) => it.stop(0)));
  stop = await startJobsWorker(own);
  for (const id of ids) await untilJob(id, "succeeded");
});
