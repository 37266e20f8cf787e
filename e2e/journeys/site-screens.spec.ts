import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { fillIntake, savingWords, sendIntake } from "../intake";
import { OWNER, signInByRequest } from "../signing-in";
import { SCREEN_SIZE, type ScreenName, screenFile, takeScreen } from "../site-screens";
import { act, buyStarter, findOrderId, handOver } from "../working";

const SCHEMES = ["light", "dark"] as const;

/** Brings the product to each of the four screens, in turn. */
async function walk(page: Page, admin: APIRequestContext, show: (name: ScreenName, at: string) => Promise<void>) {
  const { request } = page;
  const { buyer, successUrl, intakeLink, reference } = await buyStarter(request);
  await page.goto(successUrl);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. Your order is paid.");
  await show("paid", "main h1");
  await page.goto(intakeLink);
  await fillIntake(page, ["business", "goal", "tools"]);
  await expect(page.locator("#tools")).toHaveValue(/Gmail/);
  // Without the ring of the field that was typed into last.
  await page.locator("#tools").blur();
  await expect(savingWords(page)).toHaveText("Saved");
  await show("intake", "label[for=business]");
  await sendIntake(request, intakeLink);
  await signInByRequest(admin, OWNER);
  const desk = { admin, orderId: await findOrderId(admin, reference) };
  await act(desk, "start-work", {});
  await signInByRequest(request, buyer.email);
  await page.goto(`/account/orders/${desk.orderId}`);
  await expect(page.getByText(/^We are building\. Due /)).toBeVisible();
  await show("building", "main h1");
  await handOver(desk);
  await page.reload();
  await expect(page.getByRole("region", { name: "What is yours" })).toBeVisible();
  await show("handed-over", "h2:has-text('What is yours')");
}

test("the product still has the four screens that the site shows", async ({ page, playwright, baseURL }) => {
  const admin = await playwright.request.newContext({ baseURL });
  await walk(page, admin, async (name, at) => {
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      await takeScreen(page, name, scheme, at);
    }
  });
  await admin.dispose();
});

test("every screen is there in both schemes, small and of one size", async ({ page }) => {
  await page.goto("/how-it-works");
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const picture of await page.getByRole("main").locator("img").all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((it: HTMLImageElement) => [it.naturalWidth, it.naturalHeight]))
        .toEqual([SCREEN_SIZE.width, SCREEN_SIZE.height]);
    }
    for (const name of ["paid", "intake", "building", "handed-over"] as const) {
      expect((await readFile(screenFile(name, scheme))).length, `${name}, ${scheme}`).toBeLessThan(60_000);
    }
  }
});
