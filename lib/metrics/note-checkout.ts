import { log } from "@/lib/log";
import type { MetricFact } from "@/lib/metrics/event";
import { trackEvent } from "@/lib/metrics/track-event";
import { within } from "@/lib/within";

/** A buyer on their way to pay waits no longer than this for our figures; the write goes on without them. */
const LONGEST_MS = 250;

/** Counts that somebody was sent on to pay. Never fails: a checkout that cannot be counted is told to the log. */
export async function noteCheckout(fact: MetricFact): Promise<void> {
  const written = trackEvent(fact).catch((error: unknown) => {
    log().error({ err: error }, "a checkout that was started is missing in the figures");
  });
  await within(LONGEST_MS, written);
}
