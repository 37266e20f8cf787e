const LONGEST = 300;

/**
 * Where a buyer came from, as the page they bought on tells: its path and its campaign marks, or the host of another
 * site. Everything else of an address is left out: it may carry personal data. Null when nothing is known.
 */
export function firstTouchOf(referrer: string | null, site: string): string | null {
  const url = referrer ? URL.parse(referrer) : null;
  if (!url) return null;
  if (url.host !== URL.parse(site)?.host) return url.host.slice(0, LONGEST) || null;
  const campaign = new URLSearchParams([...url.searchParams].filter(([name]) => name.startsWith("utm_")));
  const marks = campaign.toString();
  // What follows /intake/ opens somebody's order.
  const page = url.pathname.replace(/^\/intake\/.*/, "/intake");
  return `${page}${marks ? `?${marks}` : ""}`.slice(0, LONGEST);
}
