import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { type Buyer, newBuyer } from "./buyer";
import { LOOK_OFTEN, listAlerts, listMails, type Mail, waitForWebhooks } from "./stand-ins";

export const HOSTED_PAGE = /\/c\/pay\/cs_test_\w+$/;
export const SUCCESS_PAGE = /\/checkout\/success\?session_id=cs_test_\w+$/;
export const STARTER_MAILS = [/^Payment received: Starter, £99$/, /^Five minutes to start your automation \(LV-\w+\)$/];

/** From the prices to the payment page by the button of a package. */
export async function chooseStarter(page: Page): Promise<void> {
  await page.goto("/pricing");
  await page.getByRole("button", { name: "Buy Starter for £99" }).click();
  await expect(page).toHaveURL(HOSTED_PAGE);
}

/** Fills the payment page in and presses one of its buttons. */
export async function payAs(
  page: Page,
  buyer: Buyer,
  button: RegExp | string = /^(Subscribe and pay|Pay) £/,
): Promise<void> {
  await page.getByLabel("Email").fill(buyer.email);
  await page.getByLabel("Name on card").fill(buyer.name);
  await page.getByRole("button", { name: button }).click();
}

/** What a success page of a paid package shows; returns the order's reference. */
export async function expectPaidOrder(page: Page): Promise<string> {
  await expect(page).toHaveURL(SUCCESS_PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. Your order is paid.");
  await expect(page.getByRole("main").getByText("Paid", { exact: true }).first()).toBeVisible();
  const timeline = page.getByRole("region", { name: "Where it stands" }).getByRole("listitem");
  await expect(timeline).toHaveCount(5);
  await expect(timeline.first()).toContainText("Paid(Done)");
  await expect(timeline.last()).toContainText("Handed over(Still to come)");
  const reference = await page
    .getByRole("region", { name: "Your order" })
    .getByText(/^LV-[A-Z0-9]{8}$/)
    .innerText();
  await expect(timeline.first()).toContainText(`Order ${reference} is open.`);
  return reference;
}

/**
 * The buyer has these mails, each once, and the team one alert a channel; also after everything that was under way
 * has come to its end. Returns the mails in the order of `subjects`.
 */
export async function expectExactlyOnce(
  request: APIRequestContext,
  buyer: Buyer,
  subjects: readonly RegExp[],
): Promise<Mail[]> {
  await waitForMails(request, buyer, subjects);
  await waitForAlerts(request, buyer, ["telegram", "whatsapp"]);
  await waitForWebhooks(request);
  await letQueuesRunDry(request);
  await waitForAlerts(request, buyer, ["telegram", "whatsapp"]);
  return waitForMails(request, buyer, subjects);
}

/** Neither buyer nor team heard anything, also after everything that was under way has come to its end. */
export async function expectSilence(request: APIRequestContext, buyer: Buyer): Promise<void> {
  await waitForWebhooks(request);
  await letQueuesRunDry(request);
  expect(await listMails(request, buyer.email)).toEqual([]);
  expect(await listAlerts(request, buyer.email)).toEqual([]);
}

/** Buys without a browser, for tests that need an order and are about something else. */
export async function buyByRequest(
  request: APIRequestContext,
  buyer = newBuyer(),
): Promise<{ buyer: Buyer; successUrl: string; hostedUrl: string }> {
  const hostedUrl = await openCheckout(request);
  const form = { ...buyer, card: "4242424242424242", action: "pay" };
  const paid = await request.post(hostedUrl, { form, maxRedirects: 0 });
  expect(paid.status()).toBe(303);
  return { buyer, hostedUrl, successUrl: paid.headers().location ?? "" };
}

/** The address of a payment page for a Starter. */
export async function openCheckout(request: APIRequestContext): Promise<string> {
  const answer = await request.post("/api/checkout", { data: { plan: "starter" } });
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { url: string }).url;
}

/** The personal link in an intake request. */
export function intakeLinkOf(mail: Mail | undefined): string {
  const link = /https?:\/\/\S+\/intake\/[\w-]{32}/.exec(mail?.text ?? "")?.[0];
  expect(link, "the plain text names the personal link").toBeTruthy();
  return link ?? "";
}

/** A purchase made now is mailed and told after whatever was queued before it. */
async function letQueuesRunDry(request: APIRequestContext): Promise<void> {
  const { buyer } = await buyByRequest(request);
  await waitForMails(request, buyer, STARTER_MAILS);
  await waitForAlerts(request, buyer, ["telegram", "whatsapp"]);
}

/** Waits until the inbox of the buyer holds mails of these subjects and no other; returns them in that order. */
export async function waitForMails(
  request: APIRequestContext,
  { email }: Pick<Buyer, "email">,
  subjects: readonly RegExp[],
  timeout = 30_000,
): Promise<Mail[]> {
  let mails: Mail[] = [];
  const wanted = subjects.map((subject) => expect.stringMatching(subject));
  await expect
    .poll(
      async () => {
        mails = await listMails(request, email);
        return mails.map((mail) => mail.subject).sort(byPlaceIn(subjects));
      },
      { message: `the mails of ${email}`, timeout, ...LOOK_OFTEN },
    )
    .toEqual(wanted);
  return mails.sort((a, b) => byPlaceIn(subjects)(a.subject, b.subject));
}

async function waitForAlerts(request: APIRequestContext, { email }: Buyer, channels: string[]): Promise<void> {
  await expect
    .poll(async () => (await listAlerts(request, email)).map((alert) => alert.channel).sort(), {
      message: `the alerts about ${email}`,
      timeout: 30_000,
      ...LOOK_OFTEN,
    })
    .toEqual(channels);
}

function byPlaceIn(subjects: readonly RegExp[]): (a: string, b: string) => number {
  const place = (subject: string) => subjects.findIndex((it) => it.test(subject));
  return (a, b) => place(a) - place(b);
}
