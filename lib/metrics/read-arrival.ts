import { log } from "@/lib/log";
import { type Attribution, decideAttribution, touchOf } from "@/lib/metrics/attribution";
import { type MetricFact, plainFact } from "@/lib/metrics/event";
import { readEvent } from "@/lib/metrics/read-event";
import { readVisits } from "@/lib/metrics/read-visits";
import { within } from "@/lib/within";

/** A buyer waits no longer than this for what only we want to know. */
const LONGEST_MS = 400;

type Sender = { headers: Pick<Headers, "get">; address: string };
/** `attribution` is null when it was not found out: then the session's first touch is all that is known. */
export type Arrival = { attribution: Attribution | null; fact: MetricFact };

/**
 * Where somebody who is about to pay came from, and the event of it, ready to be written once they are sent on. Never
 * fails and never waits long: what cannot be found out in time is left out, and the log says why. Of who asks not to be
 * followed, only the page that they bought on is read, and they are counted without anything of it.
 */
export async function readArrival(sender: Sender): Promise<Arrival> {
  const nothing: Arrival = { attribution: null, fact: plainFact({ type: "checkout" }) };
  const found = arrivalOf(sender).catch((error: unknown) => {
    log().error({ err: error }, "where a buyer came from could not be read");
    return nothing;
  });
  const arrival = await within(LONGEST_MS, found);
  if (arrival !== "late") return arrival;
  log().warn({ ms: LONGEST_MS }, "where a buyer came from was not known in time");
  return nothing;
}

async function arrivalOf({ headers, address }: Sender): Promise<Arrival> {
  const referrer = headers.get("referer") ?? undefined;
  const event = await readEvent({ type: "page_view", referrer }, { headers, address });
  const page = { path: event.path, touch: touchOf(event) };
  if (headers.get("dnt") === "1" || headers.get("sec-gpc") === "1") {
    const { botSignals } = event;
    return { attribution: decideAttribution(page, null), fact: plainFact({ type: "checkout", botSignals }) };
  }
  const visits = event.visitorHash ? await readVisits(event.visitorHash) : null;
  return { attribution: decideAttribution(page, visits), fact: { ...event, type: "checkout" } };
}
