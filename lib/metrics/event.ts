/**
 * An event of a visit, or of money. A browser's comes through POST /api/v1/metrics/track: answer-track.ts checks it,
 * read-event.ts scrubs it, track-event.ts writes it together with its neighbours (write-events.ts is the one
 * statement). An event of our own joins the transaction of what caused it: `writeEvents(tx, [fact])`. Events believed
 * to be a robot's keep their row and their signals (bot-signals.ts) and count as robots only.
 * Reads touch the roll-ups: an hour's in metric_hours, those of closed days and spans of them in metric_days. Rows of
 * two years are dropped by forget-events.ts.
 */

/** What anybody may send. */
export const PUBLIC_EVENT_TYPES = ["page_view", "cta_click", "newsletter", "conversion"] as const;
/** `checkout` is written by the server alone: somebody was sent on to pay. */
export const EVENT_TYPES = [...PUBLIC_EVENT_TYPES, "checkout"] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/**
 * What is counted: rows of (hour, dimension, value) with a column for each of COUNTED. A fact whose column is empty has
 * no row in that dimension, so "direct" is `all` less the sum of `source`.
 * `all` has the value "", and alone tells `visitors`: who was here, once a UTC day, in the hour of their first event;
 * additive over whole hours. `bot` has the first signal as its value.
 */
export const DIMENSIONS = [
  ...(["all", "path", "referrer", "source", "medium", "campaign", "country", "device"] as const),
  ...(["label", "bot"] as const),
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const COUNTED = [...EVENT_TYPES, "visitors"] as const;

export type Device = "phone" | "tablet" | "desktop" | "other";
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One event, scrubbed and ready to be written. */
export type MetricFact = {
  type: EventType;
  /** Now, by the database's business time, when it is absent. */
  occurredAt?: Date;
  path: string | null;
  referrerHost: string | null;
  emailHash: string | null;
  visitorHash: string | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  country: string | null;
  device: string | null;
  label: string | null;
  payload: { [key: string]: Json };
  /** Why it is believed to be a robot's; empty for a person's. */
  botSignals: string[];
};

/** An event of the server's own, of which only this much is known. */
export function plainFact(known: Pick<MetricFact, "type"> & Partial<MetricFact>): MetricFact {
  return {
    ...{ path: null, referrerHost: null, emailHash: null, visitorHash: null },
    ...{ source: null, medium: null, campaign: null, country: null, device: null, label: null },
    ...{ payload: {}, botSignals: [] },
    ...known,
  };
}

/** One row of the roll-ups to be raised; `at` is an instant within the hour, null for now. */
export type Tally = { at: string | null; dimension: Dimension; value: string } & Partial<Record<EventType, number>>;

const COLUMNS = [
  ...([["path", "path"]] as const),
  ...([["referrer", "referrerHost"]] as const),
  ...(["source", "medium", "campaign", "country", "device", "label"] as const).map((it) => [it, it] as const),
] as const;

/** What so many facts add to the roll-ups, the visitors apart: those need to know who was here before. */
export function tallyOf(facts: readonly MetricFact[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const fact of facts) {
    const signal = fact.botSignals[0];
    if (signal !== undefined) {
      add(tallies, fact, "bot", signal);
      continue;
    }
    add(tallies, fact, "all", "");
    for (const [dimension, column] of COLUMNS) {
      const value = fact[column];
      if (value) add(tallies, fact, dimension, value);
    }
  }
  return [...tallies.values()];
}

function add(tallies: Map<string, Tally>, { type, occurredAt }: MetricFact, dimension: Dimension, value: string): void {
  const at = occurredAt?.toISOString() ?? null;
  const key = `${at}\n${dimension}\n${value}`;
  const tally = tallies.get(key) ?? { at, dimension, value };
  tally[type] = (tally[type] ?? 0) + 1;
  tallies.set(key, tally);
}
