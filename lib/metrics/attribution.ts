import { type Campaign, campaignOf, pathOf, referrerHostOf } from "@/lib/metrics/page-address";

/**
 * Where an order came from: its first and its last touch, and on what grounds we say so. read-arrival.ts finds it out
 * when a checkout is started, attribution-metadata.ts carries it through the payment, attribute-order.ts keeps it with
 * the order, once. A touch is an arrival that names where it is from: campaign marks in the address, or another site.
 *
 * The page that was bought on is believed first, for its address says where this very visit came from. Where it says
 * nothing, the same visitor's own events of the day do. A day later nobody can tell who it was: then it is unknown, and
 * so is a visit that named no source, for an earlier one may have.
 *
 * Marks are not signed: whoever writes them by hand misleads us about their own order, and about nothing else.
 */
export const BASES = ["metadata", "newsletter", "chat", "visitor-hash", "unknown"] as const;
export type Basis = (typeof BASES)[number];

export type Touch = { source: string; medium: string | null; campaign: string | null };

/**
 * Revenue is told by `first` and by `last`, side by side; the event of the sale counts under `last`. Both are null, and
 * only then, when the basis is unknown.
 */
export type Attribution = {
  basis: Basis;
  /** The page that the buyer's visits of the day began on, and when; null as far as it is not known. */
  landingPath: string | null;
  landedAt: Date | null;
  first: Touch | null;
  last: Touch | null;
};

export const UNKNOWN: Attribution = { basis: "unknown", landingPath: null, landedAt: null, first: null, last: null };

/** The page that was bought on, as far as its address tells. */
export type PageBoughtOn = { path: string | null; touch: Touch | null };
/** What a visitor's own events of the day tell: where they began, the first and the last touch. */
export type Visits = Pick<Attribution, "landingPath" | "landedAt" | "first" | "last">;

/** The medium of a touch that is another site's link, without marks of a campaign. */
const REFERRAL = "referral";
/** Longer than this, lib/billing/first-touch.ts has cut it, perhaps in the middle of a mark. */
const WHOLE_FIRST_TOUCH = 299;

/** An event's touch: its marks, or else the other site it came from; null when it names neither. */
export function touchOf({ source, medium, campaign, referrerHost }: Campaign & { referrerHost: string | null }) {
  if (source) return { source, medium, campaign };
  return referrerHost ? { source: referrerHost, medium: medium ?? REFERRAL, campaign } : null;
}

/** Whether a touch is another site and not a campaign: those are counted apart. */
export function isReferral({ source, medium }: Touch): boolean {
  return medium === REFERRAL && source.includes(".");
}

export function decideAttribution(page: PageBoughtOn, visits: Visits | null): Attribution {
  const last = page.touch ?? visits?.last ?? null;
  return {
    basis: page.touch ? basisOf(page.touch) : last ? "visitor-hash" : "unknown",
    landingPath: visits?.landingPath ?? (page.touch ? page.path : null),
    landedAt: visits?.landedAt ?? null,
    first: visits?.first ?? last,
    last,
  };
}

/** Of an order whose checkout knew its first touch only, in the words of lib/billing/first-touch.ts. */
export function attributionOfFirstTouch(words: string): Attribution {
  if (!words || words.length > WHOLE_FIRST_TOUCH) return UNKNOWN;
  const isOwn = words.startsWith("/");
  const url = URL.parse(isOwn ? `http://page${words}` : `https://${words}`);
  if (!url) return UNKNOWN;
  const touch = touchOf({ ...campaignOf(url), referrerHost: isOwn ? null : referrerHostOf(url, []) });
  return decideAttribution({ path: isOwn ? pathOf(url) : null, touch }, null);
}

function basisOf({ source }: Touch): Basis {
  return source === "newsletter" || source === "chat" ? source : "metadata";
}
