import { createRunner } from "@/lib/jobs/create-runner";
import { deliverCallbacks } from "@/lib/jobs/deliver-callbacks";
import { type Engine, engine } from "@/lib/jobs/engine";
import { sweepJobs } from "@/lib/jobs/sweep-jobs";
import { log } from "@/lib/log";
import { queue } from "@/lib/queue";

const SWEEP_EVERY_MS = 2_000;
const BATCH = 100;

/**
 * Makes this process run jobs: woken by the queue's NOTIFY, a hundred ids at a time, with a look around every 2 s for what nobody
 * holds. Returns how to stop it: running jobs may finish within the time given, then they go back to the queue.
 */
export async function startJobsWorker(using: Engine = engine()): Promise<(timeoutMs: number) => Promise<void>> {
  const boss = await queue({ supervise: true });
  const runner = createRunner(using);
  const look = {
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 2,
    batchSize: BATCH,
    burstWhenBatchFull: true,
  };
  // The message ends once the job is claimed: from there on its row and its lease say where it stands.
  const workId = await boss.work<{ id: string }>("jobs", look, async (messages) => {
    await runner.take(messages.map((it) => it.data.id));
  });
  const stopSweeping = repeat(SWEEP_EVERY_MS, async () => {
    await sweepJobs(using);
  });
  // By itself: a customer's server that answers slowly must not keep jobs waiting.
  const stopTelling = repeat(SWEEP_EVERY_MS, async () => {
    while ((await deliverCallbacks()) > 0);
  });
  return async (timeoutMs) => {
    stopSweeping();
    stopTelling();
    await Promise.all([runner.stop(timeoutMs), boss.offWork("jobs", { id: workId })]);
  };
}

function repeat(everyMs: number, work: () => Promise<void>): () => void {
  let isRunning = false;
  const timer = setInterval(async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } catch (error) {
      log().warn({ err: error }, "looking after jobs will be tried again");
    } finally {
      isRunning = false;
    }
  }, everyMs);
  return () => clearInterval(timer);
}
