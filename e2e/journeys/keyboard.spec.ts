import type { Locator, Page } from "@playwright/test";
import { STARTER_MAILS, waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { ANSWERS, CONSENTS, fieldOf, sendIntake } from "../intake";
import { OWNER, onlyHere, signInByRequest, waitForSignInLink } from "../signing-in";
import { buyStarter, findOrderId, HAND_OVER, makeOrder } from "../working";

/** More fields and links than any page has before the one that is looked for. */
const MOST_PRESSES = 80;

/** Tab until something has the focus; it must then be in sight, and nothing lie over it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES && !(await hasFocus(target)); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

const hasFocus = (target: Locator) => target.evaluate((it) => it === document.activeElement);

/** What covers the middle or the lower edge of what has the focus; empty when nothing does. */
function coverOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "";
    const { left, right, top, bottom, width, height } = focused.getBoundingClientRect();
    if (width < 2 || height < 2) return "";
    const points = [(top + bottom) / 2, bottom - 2].map((y) => [(left + right) / 2, y] as const);
    for (const [x, y] of points) {
      const over = document.elementFromPoint(x, y);
      const isOwn = over && (focused.contains(over) || over.contains(focused));
      if (!isOwn) return `${focused.id || focused.textContent} lies under ${over?.tagName.toLowerCase() ?? "the edge"}`;
    }
    return "";
  });
}

test("by keyboard: an intake is filled in, ticked and sent", async ({ page, request }) => {
  const { buyer, intakeLink } = await buyStarter(request);
  await page.goto(intakeLink);
  for (const [name, words] of Object.entries(ANSWERS)) {
    await tabTo(page, fieldOf(page, name as keyof typeof ANSWERS));
    await page.keyboard.insertText(words);
  }
  for (const consent of CONSENTS) {
    await tabTo(page, page.locator(`#${consent}`));
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.getByRole("button", { name: "Send intake" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your delivery is due")).toBeVisible();
  await waitForMails(request, buyer, [...STARTER_MAILS, /^We have your intake: due /]);
});

for (const size of [
  { width: 1440, height: 900 },
  { width: 360, height: 640 },
]) {
  test(`by keyboard: at ${size.width} x ${size.height} nothing of the intake that has the focus is hidden`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize(size);
    await page.goto((await buyStarter(request)).intakeLink);
    const send = page.getByRole("button", { name: "Send intake" });
    const covered: string[] = [];
    for (const key of ["Tab", "Shift+Tab"]) {
      const end = key === "Tab" ? send : fieldOf(page, "business");
      for (let presses = 0; presses < MOST_PRESSES && !(await hasFocus(end)); presses += 1) {
        await page.keyboard.press(key);
        covered.push(await coverOfFocus(page));
      }
      await expect(end).toBeFocused();
    }
    expect(covered.filter(Boolean)).toEqual([]);
  });
}

test("by keyboard: a customer signs in and answers a question", async ({ page, request, playwright, baseURL }) => {
  const admin = await playwright.request.newContext({ baseURL });
  await signInByRequest(admin, OWNER);
  const { buyer, orderId } = await makeOrder(request, admin, "asked");
  const returnTo = onlyHere(`/account/orders/${orderId}`);
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`);
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.insertText(buyer.email);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sign-in\/sent$/);
  await page.goto(await waitForSignInLink(request, buyer.email, returnTo));
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "Sign in" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(returnTo);
  await tabTo(page, page.getByLabel("Your answer"));
  await page.keyboard.insertText("The one called Workshop.");
  await tabTo(page, page.getByRole("button", { name: "Send the answer" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your answer has arrived")).toBeVisible();
  await expect(page.getByText("The one called Workshop."), "folded with the other answers").toBeAttached();
  await admin.dispose();
});

test("by keyboard: an order is found in the console, started and handed over", async ({ page, request }) => {
  const { reference, intakeLink } = await buyStarter(request);
  await sendIntake(request, intakeLink);
  await signInByRequest(page.request, OWNER);
  const orderId = await findOrderId(page.request, reference);
  await page.goto(`/admin/orders?q=${reference}`);
  await tabTo(page, page.locator(`a[data-row][href$="${orderId}"]`));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/admin/orders/${orderId}$`));
  await tabTo(page, page.getByRole("button", { name: "Start work" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Work has started.")).toBeVisible();

  await tabTo(page, page.locator("summary").filter({ hasText: "Hand over" }));
  await page.keyboard.press("Enter");
  const { fileName1, fileUrl1, ...notes } = HAND_OVER;
  for (const [name, words] of Object.entries({ ...notes, fileName1, fileUrl1 })) {
    await tabTo(page, page.locator(`[name="${name}"]`));
    await page.keyboard.insertText(words);
  }
  for (const check of ["tested", "errorFree", "namedClearly", "documented"]) {
    await tabTo(page, page.locator(`[name="${check}"]`));
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.getByRole("button", { name: "Hand over" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Handed over. The customer is told by e-mail.")).toBeVisible();
});
