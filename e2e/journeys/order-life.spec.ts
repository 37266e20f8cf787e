import type { APIRequestContext, Page } from "@playwright/test";
import { advanceClock, resetClock, runDailyTasks } from "../business-time";
import { type Buyer, newBuyer } from "../buyer";
import { chooseStarter, expectPaidOrder, intakeLinkOf, payAs, STARTER_MAILS, waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { ANSWERS, fieldOf, fillIntake, savingWords } from "../intake";
import { askForLink, OWNER, signIn, waitForSignInLink } from "../signing-in";
import type { Mail } from "../stand-ins";
import { takePicture } from "../tour";
import { HAND_OVER } from "../working";

const REMINDER = /^Your intake needs a few more answers \(LV-\w+\)$/;
const RECEIVED = /^We have your intake: due .+ \(LV-\w+\)$/;
const QUESTION = /^One question before we go on \(LV-\w+\)$/;
const HANDED_OVER = /^It is ready: your Starter automation \(LV-\w+\)$/;
const OFFER = /^What should run by itself next\?$/;
const SIGN_IN = /^Your link to sign in to Levqor$/;
/** The clock makes reminders due for every order that other tests left behind, and mails leave four a second. */
const PATIENCE_MS = 90_000;

test.describe("the life of an order", { tag: "@alone" }, () => {
  test.setTimeout(300_000);
  test.afterEach(async ({ request }) => resetClock(request));

  test("from paying over reminder, intake, question and hand-over to the offer and its end", async ({
    page,
    browser,
    request,
  }) => {
    const buyer = newBuyer();
    await chooseStarter(page);
    await payAs(page, buyer);
    const reference = await expectPaidOrder(page);
    await takePicture(page, "1-paid");
    const life = { buyer, request, reference };
    const link = intakeLinkOf((await waitForMails(request, buyer, STARTER_MAILS)).at(-1));

    const context = await browser.newContext();
    const phone = await context.newPage();
    await test.step("half an intake, resumed elsewhere, written in both", () => writeInTwoPlaces(page, phone, link));
    const mails = await test.step("one reminder", () => expectOneReminder(life));
    await test.step("sent once", () => sendTwice(page, phone, link));
    mails.push(RECEIVED);
    const received = (await waitForMails(request, buyer, mails)).at(-1);
    expect(received?.text).toMatch(/Due by .+ \(UK time\)/i);

    await test.step("work starts, a question stops the clock", () => startAndAsk(page, life));
    mails.push(QUESTION);
    const question = (await waitForMails(request, buyer, mails)).at(-1);
    await advanceClock(request, "PT6H");
    await test.step("the customer answers", () => answer(phone, life, question));
    mails.push(SIGN_IN);
    await test.step("handed over", () => handOver(page, phone, reference));
    mails.push(HANDED_OVER);
    const handedOver = (await waitForMails(request, buyer, mails)).at(-1);
    for (const words of Object.values(HAND_OVER)) expect(handedOver?.text).toContain(words);

    await test.step("the offer, and its end", () => expectOneOffer(page, life, [...mails, OFFER]));
    await page.goto(`/admin/orders?q=${reference}`);
    await page.getByRole("list", { name: "Orders" }).getByRole("link").click();
    await expect(message(page, "Offer a week after hand-over")).toContainText("Sent");
    await context.close();
  });
});

type Life = { buyer: Buyer; request: APIRequestContext; reference: string };

async function writeInTwoPlaces(page: Page, phone: Page, link: string): Promise<void> {
  await page.goto(link);
  await fillIntake(page, ["business", "goal"]);
  await expect(savingWords(page)).toHaveText("Saved");
  await expect(page.getByText("2 of 8 required answers")).toBeVisible();

  await phone.goto(link);
  await expect(fieldOf(phone, "business")).toHaveValue(ANSWERS.business);
  await expect(phone.getByText("2 of 8 required answers")).toBeVisible();
  await fieldOf(phone, "tools").fill("A paper diary");
  await expect(savingWords(phone)).toHaveText("Saved");

  await fieldOf(page, "tools").fill(ANSWERS.tools);
  await page.getByRole("link", { name: "Load both versions" }).click();
  await expect(fieldOf(page, "tools")).toHaveValue("A paper diary");
  const second = page.getByRole("region", { name: /^Second version/ });
  await expect(second).toContainText(ANSWERS.tools);
  await takePicture(page, "2-intake");
  await second.getByRole("button", { name: "Take this one" }).click();
  await expect(page.getByText("Your choice is saved")).toBeVisible();
  await expect(fieldOf(page, "tools")).toHaveValue(ANSWERS.tools);
  await expect(second).toHaveCount(0);
}

async function expectOneReminder({ buyer, request }: Life): Promise<RegExp[]> {
  await advanceClock(request, "PT47H55M");
  await runDailyTasks(request);
  await waitForMails(request, buyer, STARTER_MAILS);
  await advanceClock(request, "PT10M");
  expect((await runDailyTasks(request)).remindersQueued).toBeGreaterThan(0);
  const mails = [...STARTER_MAILS, REMINDER];
  const reminder = (await waitForMails(request, buyer, mails, PATIENCE_MS)).at(-1);
  for (const missing of ["Which job should do itself?", "Whom do we ask when something is unclear?"])
    expect(reminder?.text).toContain(missing);
  for (const filled of ["What does your business do?", "Which tools do you use for it today?"])
    expect(reminder?.text).not.toContain(filled);
  await advanceClock(request, "P28D");
  await runDailyTasks(request);
  expect((await runDailyTasks(request)).remindersQueued).toBe(0);
  await waitForMails(request, buyer, mails);
  return mails;
}

async function sendTwice(page: Page, phone: Page, link: string): Promise<void> {
  await page.goto(link);
  await fillIntake(page);
  await expect(page.getByText("8 of 8 required answers")).toBeVisible();
  await phone.goto(link);
  await page.getByRole("button", { name: "Send intake" }).click();
  await expect(page.getByText("Intake sent")).toBeVisible();
  await expect(page.getByText("Your delivery is due")).toBeVisible();
  await phone.getByRole("button", { name: "Send intake" }).click();
  await expect(phone.getByText("This intake was sent before; nothing was sent twice")).toBeVisible();
}

async function startAndAsk(page: Page, { request, reference }: Life): Promise<void> {
  await signIn(page, request, OWNER, `/admin/orders?q=${reference}`);
  await takePicture(page, "3-orders");
  await page.getByRole("list", { name: "Orders" }).getByRole("link").click();
  await page.getByRole("button", { name: "Start work" }).click();
  await expect(page.getByRole("status")).toHaveText("Work has started.");
  await page.getByText("Ask for information").click();
  await page.getByLabel("Question", { exact: true }).fill("Which of the two calendars is the workshop's?");
  await page.getByRole("button", { name: "Ask the customer" }).click();
  await expect(page.getByRole("status")).toContainText("the delivery clock stands");
  await expect(page.getByText("of delivery time left")).toBeVisible();
  await takePicture(page, "4-order");
}

async function answer(phone: Page, { buyer, request, reference }: Life, mail: Mail | undefined): Promise<void> {
  const order = /https?:\/\/\S+\/account\/orders\/\w+/.exec(mail?.text ?? "")?.[0] ?? "";
  await phone.goto(order);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await askForLink(phone, buyer.email);
  await phone.goto(await waitForSignInLink(request, buyer.email, new URL(order).pathname));
  await phone.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(order);
  await expect(phone.getByText(reference, { exact: true })).toBeVisible();
  await expect(phone.getByText("We need an answer from you before we go on.")).toBeVisible();
  await phone.getByLabel("Your answer").fill("The one called Workshop.");
  await phone.getByRole("button", { name: "Send the answer" }).click();
  await expect(phone.getByText("Your answer has arrived")).toBeVisible();
  await expect(phone.getByText(/^We are building\. Due /)).toBeVisible();
  await takePicture(phone, "5-account");
}

async function handOver(page: Page, phone: Page, reference: string): Promise<void> {
  await page.reload();
  await expect(page.getByText("The one called Workshop.").first()).toBeVisible();
  await page.getByText("Hand over", { exact: true }).first().click();
  await page.getByLabel("What was built").fill(HAND_OVER.summary);
  await page.getByLabel("How to use it").fill(HAND_OVER.howToUse);
  await page.getByLabel("How to revoke it").fill(HAND_OVER.howToRevoke);
  await page.getByLabel("Name of file 1", { exact: true }).fill(HAND_OVER.fileName1);
  await page.getByLabel("Link of file 1", { exact: true }).fill(HAND_OVER.fileUrl1);
  for (const check of ["Tested", "Error free", "Named clearly"]) await page.getByLabel(check).check();
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByLabel("Documented"), "without the fourth check nothing is sent").toBeVisible();
  await page.getByLabel("Documented").check();
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByRole("status")).toHaveText("Handed over. The customer is told by e-mail.");

  await phone.reload();
  await expect(phone.getByText(reference, { exact: true })).toBeVisible();
  const yours = phone.getByRole("region", { name: "What is yours" });
  await expect(yours).toContainText(HAND_OVER.summary);
  await expect(yours.getByRole("link", { name: HAND_OVER.fileName1 })).toHaveAttribute("href", HAND_OVER.fileUrl1);
  await yours.scrollIntoViewIfNeeded();
  await takePicture(phone, "6-handed-over");
}

async function expectOneOffer(page: Page, { buyer, request }: Life, mails: RegExp[]): Promise<void> {
  await advanceClock(request, "P6DT23H55M");
  await runDailyTasks(request);
  await waitForMails(request, buyer, mails.slice(0, -1));
  await advanceClock(request, "PT10M");
  await runDailyTasks(request);
  const offer = (await waitForMails(request, buyer, mails, PATIENCE_MS)).at(-1);
  await runDailyTasks(request);
  await waitForMails(request, buyer, mails);

  const link = /^<(\S+)>$/.exec(offer?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  expect(offer?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  await page.goto(link);
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You get no offers from us");
  await expect(page.getByRole("status")).toHaveText("Saved. It holds from now on.");
  await page.getByRole("button", { name: "Send me offers again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You get offers from us now and then");
  const preferences = page.url();
  // As the mail's provider posts it: from elsewhere, without a cookie.
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await request.post(link, { form, headers: { origin: "https://mail.example.test" } })).status()).toBe(200);
  await page.goto(preferences);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You get no offers from us");
}

function message(page: Page, label: string) {
  return page
    .getByRole("region", { name: "Messages to the customer" })
    .getByRole("listitem")
    .filter({ hasText: label });
}
