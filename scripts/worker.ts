import { env, loadEnvFile } from "@/lib/env";
import { log } from "@/lib/log";
import { startWorker } from "@/start-up";

/** `npm run worker`: one more pair of hands for the queue, on this machine or another. */
const DRAIN_MS = 20_000;

loadEnvFile();
env();
const stop = await startWorker();
log().info("worker started");

const end = async () => {
  await stop(DRAIN_MS);
  process.exit(0);
};
process.once("SIGTERM", end);
process.once("SIGINT", end);
