import { newBuyer } from "../buyer";
import { chooseStarter, expectExactlyOnce, expectPaidOrder, payAs, STARTER_MAILS } from "../buying";
import { expect, test } from "../fixtures";
import { healAll, readStripe, waitForWebhooks } from "../stand-ins";

test.describe("while webhooks are held back", { tag: "@alone" }, () => {
  test.afterEach(async ({ request }) => healAll(request));

  test("the success page alone makes the order, and the late and repeated webhooks change nothing", async ({
    page,
    request,
  }) => {
    const buyer = newBuyer();
    await page.goto("/sandbox/stripe");
    await page.getByLabel("New events go").selectOption({ label: "when released" });
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await expect(page.getByLabel("New events go")).toHaveValue("true");

    await chooseStarter(page);
    await payAs(page, buyer);
    const reference = await expectPaidOrder(page);
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByRole("region", { name: "Where it stands" }).innerText();
      })
      .toContain("Sent to your e-mail address.");
    const held = await readStripe(request);
    expect(held.totals.held, "Stripe has told nothing yet").toBeGreaterThan(0);
    expect(held.deliveries.find((it) => it.type === "checkout.session.completed")?.status).toBe("held");

    await page.goto("/sandbox/stripe");
    await page.getByRole("button", { name: "Release held events" }).click();
    await waitForWebhooks(request);
    await page.getByLabel("New events go").selectOption({ label: "at once" });
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.getByRole("button", { name: "Deliver all events again" }).click();
    await waitForWebhooks(request);
    const { totals } = await readStripe(request);
    expect(totals.held).toBe(0);
    expect(totals.failed).toBe(0);

    const mails = await expectExactlyOnce(request, buyer, STARTER_MAILS);
    for (const mail of mails) expect(mail.text).toContain(reference);
  });
});
