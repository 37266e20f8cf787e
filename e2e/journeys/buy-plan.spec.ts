import type { Locator } from "@playwright/test";
import { newBuyer } from "../buyer";
import { expectExactlyOnce, HOSTED_PAGE, payAs, SUCCESS_PAGE } from "../buying";
import { expect, test } from "../fixtures";

test.use({ javaScriptEnabled: false });

test("without JavaScript, a yearly plan with an add-on costs on the payment page what the prices say", async ({
  page,
  request,
}) => {
  const buyer = newBuyer();
  await page.goto("/pricing");
  const plans = page.getByRole("region", { name: "Plans" });
  const growth = plans.getByRole("article", { name: "Growth" });
  await expect(growth.getByRole("button", { name: "Buy Growth for £29 a month" })).toBeVisible();
  await plans.getByText(/^Yearly/).click();
  await expect(growth.getByRole("button", { name: "Buy Growth for £278.40 a year" })).toBeVisible();
  await plans.getByLabel("Priority support").check();
  const addon = plans.getByRole("group", { name: "Add to any plan" });
  const shown =
    (await pence(growth.locator("p").first())) + (await pence(addon.getByText(/^£[\d.,]+ a year$/).first()));
  await growth.getByRole("button", { name: "Buy Growth with add-ons" }).click();

  await expect(page).toHaveURL(HOSTED_PAGE);
  expect(await pence(page.locator(".total"))).toBe(shown);
  await expect(page.locator(".total")).toHaveText("£748.80 per year");
  await payAs(page, buyer);
  await expect(page).toHaveURL(SUCCESS_PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. Your plan has started.");
  await expect(page.getByRole("region", { name: "Your order" })).toContainText("£748.80");

  const [confirmation] = await expectExactlyOnce(request, buyer, [/^Payment received: Growth plan, £748\.80$/]);
  expect(confirmation?.text).toContain("Priority support");
  expect(confirmation?.text).toContain("a year");
  expect(confirmation?.text).not.toContain("/intake/");
});

/** The one visible amount in a text such as "£278.40 a year", in pence. */
async function pence(price: Locator): Promise<number> {
  const text = await price.innerText();
  const amount = /£([\d,]+(?:\.\d\d)?)/.exec(text)?.[1];
  expect(amount, `an amount in "${text}"`).toBeTruthy();
  return Math.round(Number(amount?.replaceAll(",", "")) * 100);
}
