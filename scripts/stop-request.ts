import { PlainError } from "./steps.mjs";

export type StopRequest = {
  /** Resolves at the first request to stop. */
  asked: Promise<void>;
  /** Aborted at the same moment. */
  signal: AbortSignal;
};

/**
 * Listens for Ctrl-C, SIGTERM and a closed terminal. Only the first counts, since npm and the terminal may both send
 * one; from then on it is for the caller to end in order.
 */
export function listenForStop(): StopRequest {
  const controller = new AbortController();
  const asked = new Promise<void>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(name, () => {
        controller.abort(new PlainError("Stopped before it was done."));
        resolve();
      });
    }
  });
  return { asked, signal: controller.signal };
}
