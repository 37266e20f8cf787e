import type { Page } from "@playwright/test";
import { type Buyer, newBuyer } from "../buyer";
import {
  chooseStarter,
  expectExactlyOnce,
  expectPaidOrder,
  expectSilence,
  payAs,
  STARTER_MAILS,
  SUCCESS_PAGE,
} from "../buying";
import { expect, test } from "../fixtures";

test("a bank debit waits without a mail, and is an order once the bank pays", async ({ page, request }) => {
  const buyer = newBuyer();
  const address = await payByDebit(page, buyer);
  await expectSilence(request, buyer);
  await page.reload();
  await expectWaiting(page);

  await decide(page, buyer, "Bank pays");
  await page.goto(address);
  await expectPaidOrder(page);
  await expectExactlyOnce(request, buyer, STARTER_MAILS);
});

test("a bank debit that fails says that no money came, and never mails", async ({ page, request }) => {
  const buyer = newBuyer();
  const address = await payByDebit(page, buyer);
  await decide(page, buyer, "Bank refuses");
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The payment did not go through.", {
      timeout: 1_000,
    });
  }).toPass();
  await expect(page.getByText("Nothing was taken, and no work starts.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Back to prices" })).toBeVisible();
  await expectSilence(request, buyer);
});

async function payByDebit(page: Page, buyer: Buyer): Promise<string> {
  await chooseStarter(page);
  await payAs(page, buyer, "Pay by bank debit");
  await expect(page).toHaveURL(SUCCESS_PAGE);
  await expectWaiting(page);
  return page.url();
}

async function expectWaiting(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your payment is being confirmed.");
  await expect(page.getByRole("main").getByText("Waiting", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Check again" })).toBeVisible();
}

/** The bank's answer, by the control panel. */
async function decide(page: Page, buyer: Buyer, button: "Bank pays" | "Bank refuses"): Promise<void> {
  await page.goto("/sandbox/stripe");
  const row = page.getByRole("table", { name: "Checkouts" }).getByRole("row").filter({ hasText: buyer.email });
  await row.getByRole("button", { name: `${button} ${buyer.email}` }).click();
  await expect(row).toContainText(button === "Bank pays" ? "Paid" : "Bank refused");
}
