/** Runs once when the server starts: this process becomes a worker, unless others are. */
export async function register(): Promise<void> {
  // Loaded late: the same file is bundled for a runtime that has neither Postgres nor a file system.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startInlineWorker, warmKnowledge } = await import("./start-up");
  startInlineWorker();
  warmKnowledge();
}

/** An error on a page, told with the request it happened in, through our log and its redaction. */
export async function onRequestError(
  error: unknown,
  request: { path: string; method: string; headers: NodeJS.Dict<string | string[]> },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const requestId = String(request.headers["x-request-id"] ?? "");
  log().error({ requestId, method: request.method, err: error }, "a page failed");
}
