import type { Page } from "@playwright/test";
import { POLICY_PAGES } from "@/lib/knowledge/policy-page";
import { pixelsTooWide, violations } from "../axe";
import { HOSTED_PAGE, STARTER_MAILS, waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { SIGNED_IN_PAGES } from "../signed-in-pages";
import { OWNER, requestSignInLink, signInByRequest } from "../signing-in";
import { PUBLIC_PAGES, SANDBOX_PAGES } from "../site-pages";
import { act, handOver, makeOrder, questionOf } from "../working";

const SIZES = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
];
const SCHEMES = ["light", "dark"] as const;
const MAILS = [...STARTER_MAILS, /^We have your intake/, /^One question/, /^It is ready/, /^Your link to sign in/];
/** Rules about a page's landmarks; a mail is shown inside the mail program's own. */
const PARTS_OF_A_SITE = ["landmark-one-main", "region"];

test.use({ expectedErrors: /status of 404|^Blocked script execution in 'about:srcdoc'/ });

/** One template draws every legal page: the longest stands for all. */
const ALIKE = new Set<string>(POLICY_PAGES.map((it) => it.path.slice(1)).filter((it) => it !== "privacy"));
const PAGES = [...PUBLIC_PAGES, ...SIGNED_IN_PAGES, ...SANDBOX_PAGES].filter((it) => !ALIKE.has(it.name));

for (const { name, status, open } of PAGES) {
  test(`${name}: axe finds nothing in light and dark on phone and desktop, and nothing is wider than 320 px`, async ({
    page,
  }) => {
    // Of the page, so that what is signed in for its address is signed in here.
    const address = await open(page.request);
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

test("every mail of an order: axe finds nothing in light and dark, and nothing is wider than 320 px", async ({
  page,
  request,
}) => {
  await signInByRequest(page.request, OWNER);
  const { buyer, ...desk } = await makeOrder(request, page.request, "asked");
  await requestSignInLink(request, buyer.email);
  await act(desk, "answer-info", { requestId: await questionOf(desk), answer: "The workshop's." });
  await handOver(desk);
  for (const mail of await waitForMails(request, buyer, MAILS)) {
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

async function isFocused(locator: ReturnType<Page["getByRole"]>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
