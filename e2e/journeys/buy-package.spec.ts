import type { APIRequestContext, Page } from "@playwright/test";
import { newBuyer } from "../buyer";
import {
  chooseStarter,
  expectExactlyOnce,
  expectPaidOrder,
  expectSilence,
  intakeLinkOf,
  payAs,
  STARTER_MAILS,
} from "../buying";
import { expect, test } from "../fixtures";
import { readStripe } from "../stand-ins";

// The inbox shows mails in a frame that refuses every script, also the one with which the fixture watches pages.
test.use({ expectedErrors: /^Blocked script execution in 'about:srcdoc'/ });

test("a visitor buys Starter and finds the order, both mails, the intake and the alert", { tag: "@phone" }, async ({
  page,
  request,
}) => {
  await buyStarter(page, request);
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor buys Starter and finds the order, both mails, the intake and the alert", async ({
    page,
    request,
  }) => {
    await buyStarter(page, request);
  });
});

test.describe("with a card that is declined first", () => {
  // The browser notes the payment page's 402 in its console.
  test.use({ expectedErrors: /status of 402/ });

  test("the second card makes one order and one of each mail", async ({ page, request }) => {
    const buyer = newBuyer();
    await chooseStarter(page);
    await payAs(page, buyer, "Pay with a declined card");
    await expect(page.getByRole("alert")).toContainText("Try another card");
    await payAs(page, buyer);
    const reference = await expectPaidOrder(page);
    const [confirmation] = await expectExactlyOnce(request, buyer, STARTER_MAILS);
    expect(confirmation?.text).toContain(reference);
  });
});

test("leaving the payment page leads back to us and leaves nothing behind", async ({ page, request }) => {
  const buyer = newBuyer();
  await chooseStarter(page);
  const sessionId = page.url().split("/").at(-1) ?? "";
  await payAs(page, buyer, "Cancel");
  await expect(page).toHaveURL(/\/checkout\/cancelled$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You left before paying");
  await page.getByRole("link", { name: "Back to prices" }).click();
  await expect(page).toHaveURL(/\/pricing$/);

  await expectSilence(request, buyer);
  const { sessions } = await readStripe(request);
  expect(sessions.find((session) => session.id === sessionId)?.status).toBe("open");
  const order = await request.get(`/checkout/success?session_id=${sessionId}`);
  expect(await order.text(), "there is no order to show").toContain("We do not know this payment");
});

async function buyStarter(page: Page, request: APIRequestContext): Promise<void> {
  const buyer = newBuyer();
  await chooseStarter(page);
  await expect(page.getByText("£99.00", { exact: true }).first()).toBeVisible();
  await payAs(page, buyer);
  const reference = await expectPaidOrder(page);
  const [confirmation, intakeRequest] = await expectExactlyOnce(request, buyer, STARTER_MAILS);
  for (const mail of [confirmation, intakeRequest]) {
    expect(mail?.text).toContain(reference);
    expect(mail?.html).toContain(reference);
    expect(mail?.html).not.toContain("<script");
  }
  const link = intakeLinkOf(intakeRequest);
  expect(intakeRequest?.html).toContain(`href="${link}"`);

  await page.goto(`/sandbox/inbox?to=${encodeURIComponent(buyer.email)}`);
  const mails = page.getByRole("table", { name: "Captured mails" }).getByRole("link");
  await expect(mails).toHaveCount(2);
  await mails.filter({ hasText: "Five minutes" }).click();
  await expect(page.getByRole("region", { name: "As plain text" })).toContainText(link);
  const opened = page.waitForEvent("popup");
  await page.frameLocator("iframe").getByRole("link", { name: "Start the intake" }).click();
  const intake = await opened;
  await expect(intake).toHaveURL(link);
  await expect(intake.getByRole("heading", { level: 1 })).toHaveText("Your intake for Starter");
  await expect(intake.getByText(reference)).toBeVisible();
  await intake.close();

  await page.goto("/sandbox/alerts");
  const alerts = page.getByRole("listitem").filter({ hasText: buyer.email });
  await expect(alerts).toHaveCount(2);
  await expect(alerts.filter({ hasText: "Telegram" })).toContainText(`New order: Starter, £99`);
  await expect(alerts.filter({ hasText: "WhatsApp" })).toContainText(reference);
}
