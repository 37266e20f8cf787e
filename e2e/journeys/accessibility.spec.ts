import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { buyByRequest, HOSTED_PAGE, STARTER_MAILS, waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { PUBLIC_PAGES, SANDBOX_PAGES } from "../site-pages";

const SIZES = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
];
const SCHEMES = ["light", "dark"] as const;
/** Rules about a page's landmarks; a mail is shown inside the mail program's own. */
const PARTS_OF_A_SITE = ["landmark-one-main", "region"];

test.use({ expectedErrors: /status of 404|^Blocked script execution in 'about:srcdoc'/ });

for (const { name, status, open } of [...PUBLIC_PAGES, ...SANDBOX_PAGES]) {
  test(`${name}: axe finds nothing in light and dark on phone and desktop, and nothing is wider than 320 px`, async ({
    page,
    request,
  }) => {
    const address = await open(request);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(status);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        expect(await violations(page), `${colorScheme}, ${size.width} px wide`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await pixelsTooWide(page), "pixels to scroll sideways").toBe(0);
  });
}

test("both mails: axe finds nothing in light and dark, and nothing is wider than 320 px", async ({ page, request }) => {
  const { buyer } = await buyByRequest(request);
  for (const mail of await waitForMails(request, buyer, STARTER_MAILS)) {
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.setContent(mail.html);
      expect(await violations(page, PARTS_OF_A_SITE), `${mail.subject}, ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await pixelsTooWide(page), mail.subject).toBe(0);
  }
});

test("by keyboard: the first Tab skips to the content, a further one reaches a buy button, Enter buys", async ({
  page,
}) => {
  await page.goto("/pricing");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const buy = page.getByRole("button", { name: "Buy Starter for £99" });
  for (let presses = 0; presses < 15 && !(await isFocused(buy)); presses += 1) await page.keyboard.press("Tab");
  await expect(buy).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(HOSTED_PAGE);
});

/** What axe finds, one line a place. A mail's own frame is left out: it runs no script, and mails have their own test. */
async function violations(page: Page, leftOut: string[] = []): Promise<string[]> {
  const off = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  // Naming what passes costs more than checking it.
  const axe = new AxeBuilder({ page }).exclude("iframe").options({ resultTypes: ["violations"], rules: off });
  const { violations: found } = await axe.analyze();
  return found.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(" ")} ${node.failureSummary}`));
}

async function pixelsTooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function isFocused(locator: ReturnType<Page["getByRole"]>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
