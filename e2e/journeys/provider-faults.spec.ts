import type { Page } from "@playwright/test";
import { newBuyer } from "../buyer";
import { chooseStarter, expectExactlyOnce, expectPaidOrder, payAs, STARTER_MAILS } from "../buying";
import { expect, test } from "../fixtures";
import { healAll, listMails, setFault } from "../stand-ins";

test.describe("while a provider fails", { tag: "@alone" }, () => {
  test.afterEach(async ({ request }) => healAll(request));

  test("a mail provider that answers 500 delays both mails and doubles none", async ({ page, request }) => {
    const buyer = newBuyer();
    await setFault(request, "resend", "error500");
    await chooseStarter(page);
    await payAs(page, buyer);
    await expectPaidOrder(page);
    expect(await listMails(request, buyer.email)).toEqual([]);

    await setFault(request, "resend", "none");
    await expectExactlyOnce(request, buyer, STARTER_MAILS);
    await expectConfirmationSent(page);
  });

  test("a mail provider that accepts and does not answer is asked again, and each mail is there once", async ({
    page,
    request,
  }) => {
    const buyer = newBuyer();
    await setFault(request, "resend", "acceptThenDrop");
    await chooseStarter(page);
    await payAs(page, buyer);
    await expectPaidOrder(page);
    await expect.poll(async () => (await listMails(request, buyer.email)).length).toBe(2);
    await page.reload();
    await expect(page.getByRole("region", { name: "Where it stands" })).toContainText(
      "On its way to your e-mail address.",
    );

    await setFault(request, "resend", "none");
    await expectConfirmationSent(page);
    await expectExactlyOnce(request, buyer, STARTER_MAILS);
  });

  test.describe("and it is Stripe", () => {
    test.use({ expectedErrors: /status of 503/ });

    test("the buy button says that nothing was charged, and works again afterwards", async ({ page, request }) => {
      await setFault(request, "stripe", "error500");
      await page.goto("/pricing");
      await page.getByRole("button", { name: "Buy Starter for £99" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not available at the moment");
      await expect(page.getByText("Nothing was charged")).toBeVisible();

      await setFault(request, "stripe", "none");
      await page.getByRole("link", { name: "Back to where you were" }).click();
      await chooseStarter(page);
    });
  });
});

/** The order knows by itself that its confirmation has left. */
async function expectConfirmationSent(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByRole("region", { name: "Where it stands" }).innerText();
      },
      { timeout: 30_000 },
    )
    .toContain("Sent to your e-mail address.");
}
