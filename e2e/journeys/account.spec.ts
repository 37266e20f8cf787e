import type { APIRequestContext } from "@playwright/test";
import { newBuyer } from "../buyer";
import { waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { sendIntake } from "../intake";
import { askForLink, OWNER, onlyHere, requestSignInLink, signIn, signInByRequest } from "../signing-in";
import { listMails } from "../stand-ins";
import { buyStarter, makeOrder } from "../working";

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("a customer signs in, follows an order from the list to a mail, and signs out", async ({ page, request }) => {
    const { buyer, intakeLink, reference } = await buyStarter(request);
    await signIn(page, request, buyer.email, onlyHere("/account"));
    await expect(page.getByText("We wait for your intake")).toBeVisible();
    await page.getByRole("link", { name: `order ${reference}` }).click();
    const needs = page.getByRole("region", { name: "What we need from you" });
    await expect(needs.getByRole("link", { name: "Start the intake" })).toHaveAttribute(
      "href",
      new RegExp(`${new URL(intakeLink).pathname}$`),
    );
    await sendIntake(request, intakeLink);
    await page.reload();
    await expect(needs).toHaveCount(0);
    await expect(page.getByText(/^We have your intake and start shortly\. Due /)).toBeVisible();

    await page.getByRole("link", { name: "Five minutes to start your automation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Five minutes to start your automation");
    expect(await page.content(), "the key in the link is hidden").not.toContain(new URL(intakeLink).pathname);

    await page.goto("/account");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByText("You are signed out")).toBeVisible();
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount$/);
  });
});

test("a customer asks for a change, and it is accepted", async ({ page, request, playwright, baseURL }) => {
  const admin = await playwright.request.newContext({ baseURL });
  await signInByRequest(admin, OWNER);
  const { buyer, orderId } = await makeOrder(request, admin, "handed over");
  await signInByRequest(page.request, buyer.email);
  await page.goto(`/account/orders/${orderId}`);
  await page.getByLabel("What should change?").fill("Colour the entries by workshop.");
  await page.getByRole("button", { name: "Ask for this change" }).click();
  await expect(page.getByText("We are looking at it", { exact: true })).toBeVisible();
  await expect(page.getByLabel("What should change?")).toHaveCount(0);

  const console = await admin.get(`/admin/orders/${orderId}`);
  expect(await console.text()).toContain("Colour the entries by workshop.");
  await admin.dispose();
});

test("a link works once, and opening it signs nobody in", async ({ page, request, context }) => {
  const { buyer } = await buyStarter(request);
  const link = await requestSignInLink(request, buyer.email);
  for (let times = 0; times < 3; times += 1) expect((await request.get(link)).status()).toBe(200);
  expect(await context.cookies()).toEqual([]);
  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your orders");
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has run out");
  await expect(page.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
});

test("an address without an order is answered as any other, and mailed nothing", async ({ page, request }) => {
  const stranger = newBuyer().email;
  await page.goto("/sign-in");
  await askForLink(page, stranger);
  const { buyer } = await buyStarter(request);
  await requestSignInLink(request, buyer.email);
  expect(await listMails(request, stranger)).toEqual([]);
});

test.describe("somebody else's", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("order, mails and forms are not there, and neither is the console", async ({
    page,
    request,
    playwright,
    baseURL,
  }) => {
    const admin = await playwright.request.newContext({ baseURL });
    await signInByRequest(admin, OWNER);
    const theirs = await makeOrder(request, admin, "asked");
    const own = await buyStarter(request);
    await signInByRequest(page.request, own.buyer.email);
    const mail = await firstMailId(admin, theirs.orderId);
    for (const address of [
      `/account/orders/${theirs.orderId}`,
      `/account/orders/${theirs.orderId}/mails/${mail}`,
      "/admin",
      "/admin/orders",
      `/admin/orders/${theirs.orderId}`,
    ]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(404);
      const shown = await page.content();
      for (const secret of [theirs.buyer.email, theirs.buyer.name, theirs.reference])
        expect(shown, address).not.toContain(secret);
    }
    await expectRefusedForms(page.request, theirs.orderId);
    await waitForMails(request, own.buyer, [/^Payment/, /^Five/, /^Your link/]);
    await admin.dispose();
  });
});

async function expectRefusedForms(customer: APIRequestContext, orderId: string): Promise<void> {
  const statusOf = async (address: string, form: Record<string, string>) =>
    (await customer.post(address, { form, maxRedirects: 0 })).status();
  const question = "00000000-0000-4000-8000-000000000000";
  expect(await statusOf(`/account/orders/${orderId}/answer`, { [`answer-${question}`]: "Mine" })).toBe(404);
  expect(await statusOf(`/account/orders/${orderId}/change`, { wish: "Mine" })).toBe(404);
  expect(await statusOf(`/admin/orders/${orderId}/cancel`, { seen: "1", reason: "Mine" })).toBe(403);
  expect((await customer.get("/admin/orders.csv")).status()).toBe(403);
}

/** The id under which we keep a mail of an order, from its page in the console. */
async function firstMailId(admin: APIRequestContext, orderId: string): Promise<string> {
  const page = await (await admin.get(`/admin/orders/${orderId}`)).text();
  return new RegExp(`/admin/orders/${orderId}/mails/([0-9a-f-]{36})`).exec(page)?.[1] ?? "";
}
