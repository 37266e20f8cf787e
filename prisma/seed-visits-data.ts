import type { MetricFact } from "@/lib/metrics/event";

/** What the demo's visits are made of: how often each is met, beside the others of its list. */

type Arrival = Pick<MetricFact, "source" | "medium" | "campaign" | "referrerHost"> & { share: number };
const arrival = (
  share: number,
  [source, medium, campaign]: readonly (string | null)[],
  referrerHost: string | null,
): Arrival => ({ share, source: source ?? null, medium: medium ?? null, campaign: campaign ?? null, referrerHost });

/** Sites at names nobody can own, and the marks of our own links. */
export const ARRIVALS: readonly Arrival[] = [
  arrival(34, [], null),
  arrival(26, [], "search.example"),
  arrival(12, ["ads", "cpc", "autumn"], "search.example"),
  arrival(11, ["newsletter", "email", "november"], null),
  arrival(8, [], "smallbusiness.example"),
  arrival(5, ["partner", "referral", "bookkeepers"], "bookkeepers.example"),
  arrival(4, ["chat", "chat"], null),
];

export const LANDINGS = [
  { value: "/", share: 46 },
  { value: "/guides/first-automation", share: 17 },
  { value: "/pricing", share: 15 },
  { value: "/guides", share: 8 },
  { value: "/faq", share: 8 },
  { value: "/guides/preparing-access", share: 6 },
] as const;

export const NEXT_PAGES = [
  { value: "/pricing", share: 40 },
  { value: "/", share: 16 },
  { value: "/faq", share: 16 },
  { value: "/guides", share: 12 },
  { value: "/pricing/details", share: 10 },
  { value: "/contact", share: 6 },
] as const;

export const CALLS = [
  { value: "hero-pricing", share: 34 },
  { value: "header-pricing", share: 24 },
  { value: "buy-starter", share: 16 },
  { value: "ask", share: 12 },
  { value: "buy-professional", share: 8 },
  { value: "hero-how", share: 6 },
] as const;

export const COUNTRIES = [
  { value: "GB", share: 68 },
  { value: "IE", share: 12 },
  { value: "US", share: 9 },
  { value: "DE", share: 4 },
  { value: null, share: 7 },
] as const;

export const DEVICES = [
  { value: "desktop", share: 56 },
  { value: "phone", share: 38 },
  { value: "tablet", share: 6 },
] as const;

export const ROBOTS = [
  { value: "isbot", share: 70 },
  { value: "headless", share: 18 },
  { value: "no-agent", share: 12 },
] as const;

/** How busy the hours of a day are (UTC), from midnight. */
export const HOURS = [1, 1, 0, 0, 0, 1, 3, 6, 10, 13, 13, 12, 9, 11, 12, 11, 9, 7, 6, 7, 8, 7, 4, 2];
/** How many visits the days of a week have, from Sunday. */
export const WEEK = [14, 34, 40, 38, 36, 29, 16];
