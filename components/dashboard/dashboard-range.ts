/** Which time the dashboard shows, as its address says it. */

export const RANGES = [
  { name: "24h", label: "24 hours", days: 1 },
  { name: "7d", label: "7 days", days: 7 },
  { name: "30d", label: "30 days", days: 30 },
  { name: "90d", label: "90 days", days: 90 },
  { name: "all", label: "All time", days: null },
] as const;
export const RANGE_NAMES = [...RANGES.map((it) => it.name), "custom"] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

/** `from` and `to` are dates, both part of it, and count for "custom" only; empty for an open end. */
export type DashboardRange = { range: RangeName; from: string; to: string; zone: string };

export const DEFAULT_RANGE: DashboardRange = { range: "30d", from: "", to: "", zone: "Europe/London" };

/** Where somebody may sit; any other zone on a whole hour works in the address. */
export const ZONES = [
  ...["Europe/London", "UTC", "Europe/Dublin", "Europe/Paris", "Europe/Athens", "Asia/Dubai", "Asia/Singapore"],
  ...["Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland", "America/New_York", "America/Chicago"],
  ...["America/Denver", "America/Los_Angeles"],
];

/** The dashboard in another range; the zone is kept. */
export function dashboardHref(range: DashboardRange, change: Partial<DashboardRange> = {}): string {
  return addressOf("/dashboard", { ...range, ...change });
}

/** A table of the same range as a file. */
export function csvHref(range: DashboardRange, table: string): string {
  return addressOf(`/dashboard/csv/${table}`, range);
}

function addressOf(path: string, { range, from, to, zone }: DashboardRange): string {
  const words = new URLSearchParams();
  if (range !== DEFAULT_RANGE.range) words.set("range", range);
  if (range === "custom" && from) words.set("from", from);
  if (range === "custom" && to) words.set("to", to);
  if (zone !== DEFAULT_RANGE.zone) words.set("zone", zone);
  return words.size ? `${path}?${words}` : path;
}
