import { Logger, makeWorkerUtils, run as runGraphile } from "graphile-worker";
import type { PgBoss } from "pg-boss";

/** Fetches and completes a full queue in batches of 100, a second. */
export async function drainPgBoss(boss: PgBoss, count: number): Promise<number> {
  await boss.deleteAllJobs("floor");
  for (let at = 0; at < count; at += 1_000) {
    await boss.insert(
      "floor",
      Array.from({ length: 1_000 }, (_, n) => ({ data: { id: `job_${at + n}` } })),
    );
  }
  const startedAt = performance.now();
  for (;;) {
    const jobs = await boss.fetch("floor", { batchSize: 100 });
    if (!jobs.length) break;
    await boss.complete(
      "floor",
      jobs.map((it) => it.id),
    );
  }
  return Math.round((count * 1_000) / (performance.now() - startedAt));
}

/** It would print a line a task. */
const logger = new Logger(() => () => undefined);

/** Tasks that do nothing, from a full queue, a second: from the first begun to the last kept. */
export async function drainGraphile(connectionString: string, count: number, concurrency: number): Promise<number> {
  const utils = await makeWorkerUtils({ connectionString, logger });
  await utils.migrate();
  for (let at = 0; at < count; at += 1_000) {
    await utils.addJobs(
      Array.from({ length: 1_000 }, (_, n) => ({ identifier: "noop", payload: { id: `job_${at + n}` } })),
    );
  }
  await utils.release();
  let done = 0;
  let startedAt = 0;
  const isOver = Promise.withResolvers<number>();
  const runner = await runGraphile({
    connectionString,
    concurrency,
    noHandleSignals: true,
    logger,
    taskList: {
      noop: async () => {
        startedAt ||= performance.now();
      },
    },
  });
  runner.events.on("job:complete", () => {
    done += 1;
    if (done === count) isOver.resolve(performance.now());
  });
  const endedAt = await isOver.promise;
  await runner.stop();
  return Math.round((count * 1_000) / (endedAt - startedAt));
}
