/**
 * Tells our own server of a visit, and nothing else: no cookie, no storage, nothing of who asks not to be followed.
 * It goes out as a beacon, which holds up nothing and outlives the page; what happens while a page is hidden waits until
 * it is seen, or left. Every page carries this file: keep it small.
 */
const DOOR = "/api/v1/metrics/track";

const waiting: string[] = [];
/** The campaign of this visit, as its landing page named it: remembered as long as the document lives. */
let marks = "";
let isLanding = true;

export function logEvent(type: "page_view" | "cta_click", label?: string): void {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (doNotTrack === "1" || globalPrivacyControl) return;
  marks = location.search.match(/\butm_[^&]+/g)?.join("&") ?? marks;
  waiting.push(
    JSON.stringify({
      type,
      path: `${location.pathname}?${marks}`,
      // Within one document it stays the same, and would count again with every page.
      referrer: isLanding ? document.referrer : undefined,
      payload: label ? { label } : undefined,
    }),
  );
  isLanding = false;
  if (document.hidden) {
    document.addEventListener("visibilitychange", send, { once: true });
    addEventListener("pagehide", send, { once: true });
  } else send();
}

function send(): void {
  while (waiting[0] && navigator.sendBeacon(DOOR, waiting[0])) waiting.shift();
}
