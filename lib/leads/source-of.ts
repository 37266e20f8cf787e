import { pathOf } from "@/lib/metrics/page-address";

const MARKS = ["utm_source", "utm_medium", "utm_campaign"];
const LONGEST = 500;

/**
 * The page of ours that a form was sent from, with the campaign of its address and nothing else of it:
 * `/guides/automation-audit?utm_source=x`. Null for a page of another site, or of none.
 */
export function sourceOf(referer: string | null, ownHosts: readonly (string | null)[]): string | null {
  const page = URL.parse(referer ?? "");
  const path = page && ownHosts.includes(page.host) ? pathOf(page) : null;
  if (!page || path === null) return null;
  const marks = new URLSearchParams([...page.searchParams].filter(([name]) => MARKS.includes(name)));
  return `${encodeURI(path)}${marks.size ? `?${marks}` : ""}`.slice(0, LONGEST);
}
