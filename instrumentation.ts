/** Runs once when the server starts: this process becomes a worker, unless others are. */
export async function register(): Promise<void> {
  // Loaded late: the same file is bundled for a runtime that has neither Postgres nor a file system.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startInlineWorker } = await import("./start-up");
  startInlineWorker();
}
