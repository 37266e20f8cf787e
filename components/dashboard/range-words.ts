import type { MetricsSummary } from "@/lib/metrics/summary";
import { hourWords } from "./metric-words";

/** What is shown and what it is compared with, in a sentence. */
export function rangeWords({ range, previousRange }: MetricsSummary): string {
  const { zone } = range;
  const words = (it: { from: string; to: string }) =>
    `${hourWords(it.from, zone, true)} to ${hourWords(it.to, zone, true)}`;
  const shown = `${words(range)}, ${zone.replaceAll("_", " ")} time`;
  return previousRange ? `${shown}; compared with ${words(previousRange)}` : shown;
}

/** Whether there is nothing at all to show: nobody came, no robot did, and no money moved. */
export function hasNothing({ total, bots, revenue }: MetricsSummary): boolean {
  const events = Object.values(total).reduce((sum, it) => sum + it, 0);
  return events === 0 && bots.length === 0 && revenue.paidCents === 0 && revenue.refundedCents === 0;
}
