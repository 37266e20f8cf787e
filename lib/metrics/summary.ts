import { EVENT_TYPES, type EventType } from "@/lib/metrics/event";

/**
 * What GET /api/v1/metrics/summary and the dashboard show. Every count comes from the roll-ups, every penny from the
 * ledger; docs/analytics.md says what each figure means.
 */

export type Counts = Record<EventType, number>;

/** With who was here. */
export type Figures = Counts & { visitors: number };

export const NO_COUNTS: Counts = { page_view: 0, cta_click: 0, newsletter: 0, conversion: 0, checkout: 0 };

/** Instants, the second one not part of it. `zone` is where its days begin. */
export type SummaryRange = { from: string; to: string; zone: string };

export type ValueCounts = { value: string } & Counts;
export type SourceMoney = { source: string; orders: number; cents: number };

export const FUNNEL_STEPS = ["view", "click", "checkout", "paid"] as const;
export type FunnelStep = { step: (typeof FUNNEL_STEPS)[number]; count: number; ofPrevious: number | null };

export type Revenue = {
  currency: "gbp";
  /** What was paid in the range, what was given back of that or lost in a dispute (whenever it was), and what is left. */
  paidCents: number;
  refundedCents: number;
  netCents: number;
  /** Orders whose first payment is in the range. */
  orders: number;
  /** What is left, by the source of the order's first touch: with `unknown` it is `netCents` to the penny. */
  attributed: SourceMoney[];
  /** The same orders and money by the last touch. */
  attributedByLastTouch: SourceMoney[];
  /** `share` of `netCents`; null when there is none. */
  unknown: { orders: number; cents: number; share: number | null };
};

export type MetricsSummary = {
  range: SummaryRange;
  /** As long as the range and just before it; null for all time. */
  previousRange: { from: string; to: string } | null;
  /** Of the range; of all time when none was asked for. */
  total: Counts;
  previous: Counts | null;
  /** So many times 24 whole clock hours, the current one included. */
  last24h: Counts;
  last7d: Counts;
  last30d: Counts;
  last90d: Counts;
  /** conversion / page_view of the range; null without page views. */
  conversionRate: number | null;
  /** cta_click / page_view of the range; null without page views. */
  ctr: number | null;
  /** The sum over the range's UTC days of who was here on each. */
  visitors: number;
  previousVisitors: number | null;
  /** One row a day of the zone, empty ones too. */
  daily: ({ date: string } & Figures)[];
  /** One row an hour when the range is 48 hours or less, else empty. */
  hourly: ({ at: string } & Figures)[];
  topPages: ({ path: string } & Counts)[];
  topReferrers: ({ referrer: string } & Counts)[];
  sources: ValueCounts[];
  campaigns: ValueCounts[];
  countries: ValueCounts[];
  devices: ValueCounts[];
  callsToAction: { label: string; count: number }[];
  bots: { signal: string; count: number }[];
  funnel: FunnelStep[];
  newsletter: { confirmed: number; previous: number | null };
  revenue: Revenue;
};

/** A part of a whole, or null where there is no whole. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function sumCounts(rows: readonly Counts[]): Counts {
  const sum = { ...NO_COUNTS };
  for (const row of rows) for (const type of EVENT_TYPES) sum[type] += row[type];
  return sum;
}

/** The counts of something that tells more. */
export function countsOf(it: Counts): Counts {
  return sumCounts([it]);
}

/** How many went on to each step; `paid` is the ledger's, for an event can be sent by anybody. */
export function funnelOf({ page_view, cta_click, checkout }: Counts, paid: number): FunnelStep[] {
  const counts = [page_view, cta_click, checkout, paid];
  return FUNNEL_STEPS.map((step, at) => {
    const count = counts[at] ?? 0;
    return { step, count, ofPrevious: at === 0 ? null : ratio(count, counts[at - 1] ?? 0) };
  });
}
