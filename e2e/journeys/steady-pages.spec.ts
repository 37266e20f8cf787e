import type { Page } from "@playwright/test";
import { listSitePages } from "@/app/(site)/site-pages";
import { expect, test } from "../fixtures";

/** Pages made from a document look alike: one of each kind will do. */
const ALIKE = ["guide", "legal"];
const all = listSitePages();
const pages = all.filter((it) => !ALIKE.includes(it.kind) || it === all.find(({ kind }) => kind === it.kind));

/** Late enough that the page is drawn without them first. */
const LATE_MS = 400;

for (const { path } of pages) {
  test(`@phone ${path} moves nothing when its font, scripts and pictures come late`, async ({ page }) => {
    await page.addInitScript(keepShifts);
    await page.route(/\.(woff2|js|webp)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
    await page.goto(path, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    await scrollThrough(page);
    expect(await page.evaluate(() => (globalThis as Shifting).shifts)).toEqual([]);
  });
}

type Shifting = typeof globalThis & { shifts: string[] };

/** What the browser itself counts as a shift, with what moved. */
function keepShifts(): void {
  const kept: string[] = [];
  Object.assign(globalThis, { shifts: kept });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
      const moved = entry.sources.map(({ node }) =>
        (node instanceof Element ? node.outerHTML : (node?.textContent ?? "")).slice(0, 120),
      );
      kept.push(`${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${moved.join(" | ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Down the page, so that what loads when it comes into sight does. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async (pause) => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, 50);
}
