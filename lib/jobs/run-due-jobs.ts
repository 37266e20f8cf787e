import { db } from "@/lib/db";
import { createRunner } from "@/lib/jobs/create-runner";
import { deliverCallbacks } from "@/lib/jobs/deliver-callbacks";
import { type Engine, engine } from "@/lib/jobs/engine";
import { sweepJobs } from "@/lib/jobs/sweep-jobs";
import { queue } from "@/lib/queue";

const BATCH = 50;
/** What is under way when the time is up may take this long; then it goes back to the queue. */
const LAST_CALLS_MS = 8_000;

/**
 * Runs what is due from inside a request: for cron, where no worker runs. Nothing new is begun after `timeMs`. What a
 * call cannot finish goes on with the next one.
 */
export async function runDueJobs(
  timeMs: number,
  using: Engine = engine(),
): Promise<{ ran: number; lapsed: number; expired: number; resumed: number; callbacks: number; remaining: number }> {
  const stopAt = performance.now() + timeMs;
  const swept = await sweepJobs(using);
  const boss = await queue();
  const runner = createRunner(using);
  let ran = 0;
  while (performance.now() < stopAt) {
    const messages = await boss.fetch<{ id: string }>("jobs", { batchSize: BATCH });
    if (messages.length) {
      ran += await runner.take(messages.map((it) => it.data.id));
      await boss.complete(
        "jobs",
        messages.map((it) => it.id),
      );
    } else if (await isIdleWithin(runner.idle(), stopAt - performance.now())) {
      // What has run may have made more due: an end of a step that another waits for, a batch beyond the sweep's.
      if (!(await sweepJobs(using)).due) break;
    }
  }
  await runner.stop(LAST_CALLS_MS);
  const callbacks = await deliverCallbacks();
  const rows = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM jobs WHERE status = 'queued' AND run_at <= app_now()`;
  const { lapsed, expired, resumed } = swept;
  return { ran, lapsed, expired, resumed, callbacks, remaining: rows[0]?.count ?? 0 };
}

async function isIdleWithin(idle: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms), false);
  });
  try {
    return await Promise.race([idle.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
