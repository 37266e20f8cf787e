import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { countIn, newRateWindow, WINDOW_MS } from "@/lib/metrics/rate-window";
import { networkOf } from "@/lib/rate-limit";

/** A whole office behind one address sends less. Scaled by RATE_LIMIT_MULTIPLIER. */
const EVENTS_A_MINUTE = 6_000;
const window = newRateWindow();

/**
 * Refuses an address that floods one process, without asking the database: its time is what is to be spared. Who is
 * merely quicker than a person is believed to be a robot and kept (bot-signals.ts). Throws `rate_limited`.
 */
export function requireWithinCap(address: string): void {
  const points = Math.max(1, Math.round(EVENTS_A_MINUTE * env().RATE_LIMIT_MULTIPLIER));
  const now = performance.now();
  if (countIn(window, networkOf(address), now) <= points) return;
  const wait = Math.max(1, Math.ceil((window.startedAt + WINDOW_MS - now) / 1_000));
  throw new AppError("rate_limited", `That was too often. Try again in ${wait} seconds.`, {
    retryAfterSeconds: wait,
    limit: { points, seconds: WINDOW_MS / 1_000 },
  });
}
