import { pixelsTooWide } from "../axe";
import { expect, test } from "../fixtures";
import { FOUND_PAGES } from "../site-pages";
import { wordsCutOff } from "../words-cut-off";

const MOST_PRESSES = 60;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // Buying, writing to us and the newsletter without it have their tests beside those journeys.
  test("every page has its words", async ({ page, request }) => {
    test.slow();
    for (const { name, open } of FOUND_PAGES) {
      await page.goto(await open(request), { waitUntil: "domcontentloaded" });
      await expect(page.getByRole("heading", { level: 1 }), name).toBeVisible();
      expect((await page.getByRole("main").innerText()).length, name).toBeGreaterThan(150);
    }
  });
});

test("by keyboard on a phone: the menu opens and leads to the prices", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  const menu = page.locator("header summary");
  const tabTo = async (target: typeof menu) => {
    const hasFocus = () => target.evaluate((it) => it === document.activeElement);
    for (let presses = 0; presses < MOST_PRESSES && !(await hasFocus()); presses += 1) await page.keyboard.press("Tab");
    await expect(target).toBeFocused();
  };
  await tabTo(menu);
  await page.keyboard.press("Enter");
  await tabTo(page.locator('header details a[href="/pricing"]'));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/pricing$/);
});

test("with text twice as large no page has to be scrolled sideways, and no words leave their box", async ({
  page,
  request,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const { name, open } of FOUND_PAGES) {
    await page.goto(await open(request), { waitUntil: "domcontentloaded" });
    await page.addStyleTag({ content: ":root { font-size: 200%; }" });
    expect(await pixelsTooWide(page), name).toBe(0);
    expect(await wordsCutOff(page), name).toEqual([]);
  }
});

test("where motion is not wanted nothing moves", async ({ page, request }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const { name, open } of FOUND_PAGES) {
    await page.goto(await open(request), { waitUntil: "domcontentloaded" });
    const moving = await page.evaluate(() => {
      const seconds = (list: string) => Math.max(...list.split(",").map((it) => Number.parseFloat(it)));
      return [...document.querySelectorAll("body *")]
        .filter((it) => {
          const style = getComputedStyle(it);
          return (
            (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) ||
            seconds(style.transitionDuration) > 0.01
          );
        })
        .map((it) => it.outerHTML.slice(0, 120));
    });
    expect(moving.slice(0, 3), name).toEqual([]);
  }
});

test("on paper a guide, a policy and the prices are their words alone", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["/guides/first-automation", "/privacy", "/pricing"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    const left = page.locator("header nav, header details, footer, [aria-label='On this page'], #newsletter");
    for (const part of await left.all()) await expect(part, path).toBeHidden();
    await expect(page.getByRole("link", { name: "Ask", exact: true }), path).toBeHidden();
  }
});
