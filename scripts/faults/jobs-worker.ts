import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "../../lib/db";
import { startJobsWorker } from "../../lib/jobs/start-jobs-worker";
import { testEngine } from "../../lib/testing/jobs";

/** A worker whose calls write down when they began and when they were done, for a suite that kills it. */
const LONGEST_CALL_MS = 60;
const { engine } = testEngine(async ({ input }, { idempotencyKey, signal }) => {
  const { rows } = await pool().query<{ id: string }>(
    "INSERT INTO fault_calls (key, worker) VALUES ($1, $2) RETURNING id",
    [idempotencyKey, process.pid],
  );
  await sleep(Math.random() * LONGEST_CALL_MS, undefined, { signal });
  await pool().query("UPDATE fault_calls SET done_at = clock_timestamp() WHERE id = $1", [rows[0]?.id]);
  return { text: input.text };
});
await startJobsWorker(engine);
process.stdout.write("ready\n");
// Ends with its parent, whatever ends that.
process.stdin.resume();
process.stdin.once("end", () => process.exit(0));
