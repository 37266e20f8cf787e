import type { MetricsSummary, SourceMoney, ValueCounts } from "@/lib/metrics/summary";
import { ratio } from "@/lib/metrics/summary";

/** The dashboard's tables, as data: the page draws them and the downloads hold them, so that both say the same. */

export type Kind = "count" | "share" | "pence";
export type MetricColumn = { label: string; kind: Kind };
/** `isSum` for a last row that is all others together. */
export type MetricRow = { head: string; values: readonly (number | null)[]; isSum?: true };
export type MetricTable = {
  key: TableKey;
  title: string;
  /** What the figures mean, in a sentence; shown with them. */
  about?: string;
  corner: string;
  /** The bars are drawn of the first one. */
  columns: readonly MetricColumn[];
  rows: readonly MetricRow[];
  /** What stands there while there is no row. */
  empty: string;
};

const VIEWS = { label: "Views", kind: "count" } as const;
const CLICKS = { label: "Clicks", kind: "count" } as const;
const SIGN_UPS = { label: "Sign-ups", kind: "count" } as const;
const CONVERSIONS = { label: "Conversions", kind: "count" } as const;

/** Those whose rows are values of one dimension: the page shows the first of them, the download all. */
export const VALUE_TABLES = {
  pages: {
    title: "Top pages",
    corner: "Page",
    dimension: "path",
    empty: "The pages that were seen, the most seen first.",
  },
  referrers: {
    title: "Referrers",
    corner: "Site",
    dimension: "referrer",
    about: "The site a visit came from; direct where a browser names none, and on the way back from paying.",
    empty: "The sites that visits came from.",
  },
  sources: {
    title: "Sources",
    corner: "utm_source",
    dimension: "source",
    about: "What a link to us says of itself; direct where it says nothing.",
    empty: "The sources named by the links that visits came through.",
  },
  campaigns: {
    title: "Campaigns",
    corner: "utm_campaign",
    dimension: "campaign",
    empty: "The campaigns of links that carry utm_campaign.",
  },
  countries: {
    title: "Countries",
    corner: "Country",
    dimension: "country",
    about: "As the hosting platform tells; addresses are not looked up.",
    empty: "The countries that visits came from.",
  },
  devices: {
    title: "Devices",
    corner: "Device",
    dimension: "device",
    empty: "Phones, tablets and desktops.",
  },
} as const satisfies Record<
  string,
  { title: string; corner: string; dimension: string; about?: string; empty: string }
>;

export type ValueTableKey = keyof typeof VALUE_TABLES;
export type TableKey = ValueTableKey | "daily" | "calls-to-action" | "bots" | "funnel" | "newsletter" | "revenue";

export function valueTable(key: ValueTableKey, rows: readonly ValueCounts[]): MetricTable {
  return {
    key,
    ...VALUE_TABLES[key],
    columns: [VIEWS, CLICKS, SIGN_UPS, CONVERSIONS],
    rows: rows.map((it) => ({
      head: it.value,
      values: [it.page_view, it.cta_click, it.newsletter, it.conversion],
    })),
  };
}

/** Every table but the value tables' long form, in the order they are shown. */
export function metricTables(summary: MetricsSummary): MetricTable[] {
  const { topPages, topReferrers, sources, campaigns, countries, devices } = summary;
  return [
    funnelTable(summary),
    revenueTable(summary),
    valueTable(
      "pages",
      topPages.map(({ path, ...it }) => ({ value: path, ...it })),
    ),
    valueTable(
      "referrers",
      topReferrers.map(({ referrer, ...it }) => ({ value: referrer, ...it })),
    ),
    valueTable("sources", sources),
    valueTable("campaigns", campaigns),
    callsTable(summary),
    newsletterTable(summary),
    valueTable("countries", countries),
    valueTable("devices", devices),
    botsTable(summary),
  ];
}

/** A row a day, or an hour where the range is two days or less. */
export function dailyTable({ daily, hourly }: MetricsSummary): MetricTable {
  const steps = hourly.length
    ? hourly.map((it) => ({ ...it, head: it.at }))
    : daily.map((it) => ({ ...it, head: it.date }));
  return {
    key: "daily",
    title: hourly.length ? "Hour by hour" : "Day by day",
    corner: hourly.length ? "Hour" : "Day",
    columns: [{ label: "Visitors", kind: "count" }, VIEWS, CLICKS, SIGN_UPS, CONVERSIONS],
    rows: steps.map((it) => ({
      head: it.head,
      values: [it.visitors, it.page_view, it.cta_click, it.newsletter, it.conversion],
    })),
    empty: "Days appear here with their first event.",
  };
}

const STEP_WORDS = { view: "Viewed a page", click: "Clicked", checkout: "Started a checkout", paid: "Paid" } as const;

function funnelTable({ funnel }: MetricsSummary): MetricTable {
  return {
    key: "funnel",
    title: "From view to paid",
    about: "How often each happened, and how that compares with the step before. Paid is the ledger's count.",
    corner: "Step",
    columns: [
      { label: "Count", kind: "count" },
      { label: "Of those before", kind: "share" },
    ],
    rows: funnel.map((it) => ({ head: STEP_WORDS[it.step], values: [it.count, it.ofPrevious] })),
    empty: "",
  };
}

/** By source; what is unknown is a row beside the others, and the last row is the ledger's sum. */
function revenueTable({ revenue }: MetricsSummary): MetricTable {
  const { attributed, attributedByLastTouch, unknown, orders, netCents } = revenue;
  const last = new Map(attributedByLastTouch.map((it) => [it.source, it]));
  const first = new Map(attributed.map((it) => [it.source, it]));
  const sources = [...new Set([...first.keys(), ...last.keys()])];
  const row = (source: string) => moneyRow(source, first.get(source), last.get(source), netCents);
  const rest = { source: "", orders: unknown.orders, cents: unknown.cents };
  const isEmpty = sources.length === 0 && unknown.orders === 0 && unknown.cents === 0;
  return {
    key: "revenue",
    title: "Revenue by source",
    about:
      "What was paid less what was given back or lost in disputes. Share and orders go by the first touch, where the buyer came from first that day; the last column by where they came from last. Unknown: nobody can tell.",
    corner: "Source",
    columns: [
      { label: "First touch", kind: "pence" },
      { label: "Share", kind: "share" },
      { label: "Orders", kind: "count" },
      { label: "Last touch", kind: "pence" },
    ],
    rows: isEmpty
      ? []
      : [
          ...sources.map(row),
          moneyRow("Unknown", rest, rest, netCents),
          { head: "Together", values: [netCents, null, orders, netCents], isSum: true },
        ],
    empty: "Orders appear here with the source that brought them.",
  };
}

function moneyRow(head: string, first: SourceMoney | undefined, last: SourceMoney | undefined, net: number): MetricRow {
  const cents = first?.cents ?? 0;
  return { head, values: [cents, ratio(cents, net), first?.orders ?? 0, last?.cents ?? 0] };
}

function callsTable({ callsToAction, total }: MetricsSummary): MetricTable {
  return {
    key: "calls-to-action",
    title: "Calls to action",
    about: "Clicks on buttons and links that call to act. Click rate: clicks per page view.",
    corner: "Call to action",
    columns: [
      { label: "Clicks", kind: "count" },
      { label: "Of all clicks", kind: "share" },
    ],
    rows: callsToAction.map((it) => ({ head: it.label, values: [it.count, ratio(it.count, total.cta_click)] })),
    empty: "The buttons and links that were pressed.",
  };
}

function newsletterTable({ newsletter }: MetricsSummary): MetricTable {
  return {
    key: "newsletter",
    title: "Newsletter",
    about: "Confirmed by the link in the mail, each address once; what other sites of ours report is added.",
    corner: "Sign-ups",
    columns: [
      { label: "In this time", kind: "count" },
      { label: "Before", kind: "count" },
    ],
    rows: [{ head: "Confirmed", values: [newsletter.confirmed, newsletter.previous] }],
    empty: "",
  };
}

function botsTable({ bots }: MetricsSummary): MetricTable {
  return {
    key: "bots",
    title: "Robots",
    about: "Kept aside by what gave them away; counted nowhere else.",
    corner: "Sign",
    columns: [{ label: "Events", kind: "count" }],
    rows: bots.map((it) => ({ head: it.signal, values: [it.count] })),
    empty: "Visits that are believed to be a program's.",
  };
}
