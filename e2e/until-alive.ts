import { expect, type Page } from "@playwright/test";

/**
 * Until React has taken over what the page shows, and it has come to rest: a static page is painted, and can be read,
 * before its scripts are even fetched (scripts/delay-scripts.ts).
 */
export async function untilAlive(page: Page): Promise<void> {
  const isAlive = () =>
    page.evaluate(() => {
      const main = document.querySelector("main");
      return main !== null && Object.keys(main).some((it) => it.startsWith("__reactFiber"));
    });
  await expect.poll(isAlive, { message: "the page's scripts run" }).toBe(true);
  await page.waitForLoadState("networkidle");
}
