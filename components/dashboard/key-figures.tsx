import type { MetricsSummary, Revenue } from "@/lib/metrics/summary";
import { changeWords, figureWords, shareWords } from "./metric-words";

type Figure = { name: string; value: string; change: string | null; definition: string };

/** The four figures the owner came for, each with how it stands to the time before and what it counts. */
export function KeyFigures({ summary, before }: { summary: MetricsSummary; before: Revenue | null }) {
  return (
    <dl
      aria-label="In this time"
      className="grid grid-cols-1 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-2 xl:grid-cols-4"
    >
      {figuresOf(summary, before).map(({ name, value, change, definition }) => (
        <div key={name} className="flex flex-col bg-surface p-4 sm:p-5">
          <dt className="font-medium text-sm">{name}</dt>
          <dd className="mt-1 flex flex-wrap items-baseline gap-x-3">
            <span className="tabular font-medium text-2xl">{value}</span>
            {change ? <span className="tabular text-muted text-sm">{change}</span> : null}
          </dd>
          <dd className="mt-1 text-muted text-xs">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf(
  { total, previous, visitors, previousVisitors, conversionRate, ctr, revenue }: MetricsSummary,
  before: Revenue | null,
): Figure[] {
  const { unknown } = revenue;
  const rate = conversionRate === null ? "none yet" : shareWords(conversionRate);
  const clicks = ctr === null ? "none yet" : shareWords(ctr);
  return [
    {
      name: "Visitors",
      value: figureWords(visitors, "count"),
      change: changeWords(visitors, previousVisitors, "count"),
      definition:
        "Each counted once a day (UTC), the days added up. No cookie: yesterday's visitor is a new one today.",
    },
    {
      name: "Page views",
      value: figureWords(total.page_view, "count"),
      change: changeWords(total.page_view, previous?.page_view ?? null, "count"),
      definition: `Pages seen by people. Click rate ${clicks}: calls to action pressed per page view.`,
    },
    {
      name: "Paid orders",
      value: figureWords(revenue.orders, "count"),
      change: changeWords(revenue.orders, before?.orders ?? null, "count"),
      definition: `Orders paid in this time, from the ledger. Conversion rate ${rate}: conversions per page view.`,
    },
    {
      name: "Revenue, net",
      value: figureWords(revenue.netCents, "pence"),
      change: changeWords(revenue.netCents, before?.netCents ?? null, "pence"),
      definition: `${figureWords(revenue.paidCents, "pence")} paid less ${figureWords(revenue.refundedCents, "pence")} given back or lost in disputes. Source unknown: ${unknown.share === null ? "none" : shareWords(unknown.share)} of it.`,
    },
  ];
}
