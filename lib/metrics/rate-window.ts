/** How often each of many came within the running window; the oldest are forgotten when they become too many. */
export type RateWindow = { startedAt: number; counts: Map<string, number> };

export const WINDOW_MS = 60_000;
const MOST_KEYS = 100_000;

export function newRateWindow(): RateWindow {
  return { startedAt: 0, counts: new Map() };
}

/** Counts one more and returns how many it are. `now` is in milliseconds of a clock that only goes forward. */
export function countIn(window: RateWindow, key: string, now: number): number {
  if (now - window.startedAt >= WINDOW_MS || window.counts.size >= MOST_KEYS) {
    window.startedAt = now;
    window.counts.clear();
  }
  const count = (window.counts.get(key) ?? 0) + 1;
  window.counts.set(key, count);
  return count;
}
