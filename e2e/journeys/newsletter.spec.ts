import type { APIRequestContext, Page } from "@playwright/test";
import { newBuyer } from "../buyer";
import { expect, test } from "../fixtures";
import { OWNER, signInByRequest } from "../signing-in";
import { LOOK_OFTEN, listMails, type Mail } from "../stand-ins";

const CONFIRM = "Confirm your address, and the guide is yours";
const GUIDE = "Your automation audit, in seven steps";

/** The newest mail under a subject. */
async function waitForMail(request: APIRequestContext, to: string, subject: string): Promise<Mail> {
  let mail: Mail | undefined;
  await expect
    .poll(
      async () => {
        mail = (await listMails(request, to)).find((it) => it.subject === subject);
        return mail !== undefined;
      },
      { message: `${subject} to ${to}`, timeout: 30_000, ...LOOK_OFTEN },
    )
    .toBe(true);
  if (!mail) throw new Error(`no mail to ${to}`);
  return mail;
}

const linkIn = (mail: Mail, path: string) => new RegExp(`https?://\\S+${path}\\?\\S+`).exec(mail.text)?.[0] ?? "";

async function ask(page: Page, path: string, email: string): Promise<void> {
  await page.goto(path);
  const form = page.locator("form[action='/api/newsletter']:visible");
  await expect(form, "one form on each page").toHaveCount(1);
  await form.getByLabel("Your e-mail").fill(email);
  await form.getByRole("button", { name: "Get the guide" }).click();
  await expect(page).toHaveURL(/\/newsletter\/sent$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your inbox");
}

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("from the home page over the mail's button to the guide, and out again by one click @phone", async ({
    page,
    request,
  }) => {
    const { email } = newBuyer();
    await ask(page, "/", email);
    const asked = await waitForMail(request, email, CONFIRM);
    const link = linkIn(asked, "/newsletter/confirm");
    // A link scanner opens it too, and changes nothing.
    expect((await request.get(link)).status()).toBe(200);
    await page.goto(link);
    await expect(page.getByRole("main")).toContainText(email);
    await page.getByRole("button", { name: "Confirm, and send me the guide" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your address is confirmed");
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your address is confirmed already");

    const guide = await waitForMail(request, email, GUIDE);
    await page.goto(linkIn(guide, "/guides/automation-audit"));
    await expect(page).toHaveURL(/utm_source=newsletter&utm_medium=email&utm_campaign=guide$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The automation audit");
    expect((await listMails(request, email)).map((it) => it.subject)).toEqual([GUIDE, CONFIRM]);

    expect(guide.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    await page.goto(/^<(\S+)>$/.exec(guide.headers["List-Unsubscribe"] ?? "")?.[1] ?? "");
    await page.getByRole("button", { name: "Unsubscribe" }).click();
    await expect(page.getByRole("heading", { name: "You do not get the newsletter" })).toBeVisible();
    await page.getByRole("button", { name: "Send me the newsletter" }).click();
    await expect(page.getByRole("heading", { name: "You get the newsletter" })).toBeVisible();
    await expect(page.getByRole("status")).toHaveText("Saved. It holds from now on.");
  });

  test.describe("an address that is none", () => {
    test.use({ expectedErrors: /status of 422/ });

    test("is named, and what was typed is not lost", async ({ page }) => {
      await page.goto("/newsletter");
      const form = page.locator("form[action='/api/newsletter']:visible");
      await form.getByLabel("Your e-mail").fill("ada at example");
      await form.getByRole("button", { name: "Get the guide" }).click();
      await expect(page.getByText("Your e-mail is not one plain e-mail address")).toBeVisible();
      await expect(page.getByLabel("Your e-mail")).toHaveValue("ada at example");
    });
  });
});

test("from the footer of any page, and the team sees who asked and what they bought", async ({ page, request }) => {
  const { email } = newBuyer();
  await ask(page, "/faq?utm_source=fair&utm_campaign=spring", email);
  await waitForMail(request, email, CONFIRM);
  await signInByRequest(page.request, OWNER);
  await page.goto(`/admin/leads?q=${email}`);
  const rows = page.getByRole("list", { name: "Leads" }).getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("from /faq?utm_source=fair&utm_campaign=spring");
  await expect(rows).toContainText("Not confirmed");
  await expect(rows).toContainText("No order");
  const csv = await page.request.get(`/admin/leads.csv?q=${email}`);
  expect(await csv.text()).toContain(`${email},,waiting,/faq?utm_source=fair&utm_campaign=spring,asked,0,0,gbp`);
});
