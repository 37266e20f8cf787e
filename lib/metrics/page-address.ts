import { scrubText } from "@/lib/metrics/scrub-text";

export type Campaign = { source: string | null; medium: string | null; campaign: string | null };
export const NO_CAMPAIGN: Campaign = { source: null, medium: null, campaign: null };

const LONGEST_PATH = 200;
const LONGEST_MARK = 100;
const HOST = /^[a-z0-9.-]{1,253}$/;

/** The path of a page and nothing else of its address: no query, no fragment, nothing that opens or names anything. */
export function pathOf(address: URL): string | null {
  if (!address.pathname.startsWith("/")) return null;
  // What follows /intake/ opens somebody's order, whatever it looks like.
  const path = decoded(address.pathname).replace(/^\/intake\/(?!link-sent(?:\/|$))[^/]+/, "/intake/[token]");
  const scrubbed = path
    .split("/")
    .map((part) => scrubText(part, LONGEST_PATH))
    .join("/");
  return scrubbed
    .replace(/\/{2,}/g, "/")
    .replace(/(.)\/$/, "$1")
    .slice(0, LONGEST_PATH)
    .toWellFormed();
}

/** The campaign marks of a page's address, in small letters; null for each that is not there. */
export function campaignOf(address: URL): Campaign {
  const { search, searchParams } = address;
  if (!search.includes("utm_")) return NO_CAMPAIGN;
  return {
    source: markOf(searchParams.get("utm_source")),
    medium: markOf(searchParams.get("utm_medium")),
    campaign: markOf(searchParams.get("utm_campaign")),
  };
}

function markOf(text: string | null): string | null {
  const mark = scrubText(text ?? "", 2 * LONGEST_MARK)
    .trim()
    .toLowerCase();
  return mark.slice(0, LONGEST_MARK).toWellFormed() || null;
}

/** The host a visit came from; null for a page of our own and for what is no address. */
export function referrerHostOf(referrer: URL | null, ownHosts: readonly (string | null)[]): string | null {
  if (!referrer || !/^(https?|android-app):$/.test(referrer.protocol) || ownHosts.includes(referrer.host)) return null;
  const host = referrer.hostname.toLowerCase();
  return HOST.test(host) ? host : null;
}

/**
 * Pages one comes to on an errand: back from paying, from a mail about an order, to sign in. The site they were opened
 * from sent nobody to us.
 */
const ERRAND = /^\/(account|admin|checkout|dashboard|intake|newsletter\/confirm|preferences|sign-in|unsubscribe)(\/|$)/;

export function isErrand(path: string | null): boolean {
  return path !== null && ERRAND.test(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
