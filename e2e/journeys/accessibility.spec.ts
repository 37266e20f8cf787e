import type { Page } from "@playwright/test";
import { pixelsTooWide, violations } from "../axe";
import { HOSTED_PAGE, STARTER_MAILS, waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { SIGNED_IN_PAGES } from "../signed-in-pages";
import { OWNER, requestSignInLink, signInByRequest } from "../signing-in";
import { FOUND_PAGES, PUBLIC_PAGES, SANDBOX_PAGES } from "../site-pages";
import { act, handOver, makeOrder, questionOf } from "../working";

const SIZES = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
];
const SCHEMES = ["light", "dark"] as const;
const MAILS = [...STARTER_MAILS, /^We have your intake/, /^One question/, /^It is ready/, /^Your link to sign in/];
/** Rules about a page's landmarks; a mail is shown inside the mail program's own. */
const PARTS_OF_A_SITE = ["landmark-one-main", "region"];

test.use({ expectedErrors: /status of 40[14]|^Blocked script execution in 'about:srcdoc'/ });

const PAGES = [...PUBLIC_PAGES, ...SIGNED_IN_PAGES, ...SANDBOX_PAGES].filter((it) => !FOUND_PAGES.includes(it));
/** Several a test: they are many, and each is looked at in a moment. */
const AT_ONCE = 6;
const NARROW = { width: 320, height: 700 };
const LOOKS = [
  { colorScheme: "light", size: SIZES[1] },
  { colorScheme: "dark", size: SIZES[1] },
  { colorScheme: "light", size: NARROW },
] as const;

for (let from = 0; from < FOUND_PAGES.length; from += AT_ONCE) {
  const some = FOUND_PAGES.slice(from, from + AT_ONCE);
  test(`${some.map((it) => it.name).join(", ")}: axe finds nothing in light, dark and at 320 px, and nothing is wider`, async ({
    page,
    request,
  }) => {
    test.slow();
    for (const { name, open } of some) {
      const address = await open(request);
      for (const { colorScheme, size } of LOOKS) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize(size ?? NARROW);
        await page.goto(address);
        expect(await violations(page), `${name}, ${colorScheme}, ${size?.width} px wide`).toEqual([]);
      }
      expect(await pixelsTooWide(page), `${name}: pixels to scroll sideways`).toBe(0);
    }
  });
}

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
