const BEAT_MS = 400;

/** Waits until the next beat since `startedAt` (performance.now()), so that the time of an answer does not tell what the work was. */
export async function waitForBeat(startedAt: number): Promise<void> {
  const took = performance.now() - startedAt;
  await new Promise((resolve) => setTimeout(resolve, Math.ceil(took / BEAT_MS) * BEAT_MS - took));
}
