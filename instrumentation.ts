import { runsInlineWorker } from "@/lib/env";

/** Runs once when the server starts: this process becomes a worker, unless others are. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startInlineWorker } = await import("./start-up");
  if (runsInlineWorker()) startInlineWorker();
}
