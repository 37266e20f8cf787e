import { setTimeout as sleep } from "node:timers/promises";
import { env, loadEnvFile } from "@/lib/env";
import { log } from "@/lib/log";
import { startWorker } from "@/start-up";
import { printFailure } from "./steps.mjs";

/** `npm run worker`: one more pair of hands for the queue, on this machine or another. */
const DRAIN_MS = 20_000;
const START_AGAIN_MS = 3_000;

async function main(): Promise<void> {
  loadEnvFile();
  env();
  const stop = await startPatiently();
  log().info("worker started");
  const end = async () => {
    await stop(DRAIN_MS);
    process.exit(0);
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}

/** A database that is away when the worker starts delays it, as it does the one inside the server. */
async function startPatiently(): ReturnType<typeof startWorker> {
  for (;;) {
    try {
      return await startWorker();
    } catch (error) {
      log().warn({ err: error }, "the worker could not start yet");
      await sleep(START_AGAIN_MS);
    }
  }
}

main().catch((error: unknown) => {
  printFailure(error);
  process.exit(1);
});
