import { startJobsWorker } from "../../lib/jobs/start-jobs-worker";
import { queue } from "../../lib/queue";

/** One more worker process for the benchmark of the job engine; ends with its parent. */
await queue({ supervise: true });
await startJobsWorker();
process.stdout.write("ready\n");
process.stdin.resume();
process.stdin.once("end", () => process.exit(0));
