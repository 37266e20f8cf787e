import { intakeLinkOf, STARTER_MAILS, waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { ANSWERS, fieldOf, fillIntake, postIntake, savingWords, sendIntake } from "../intake";
import { OWNER, signInByRequest } from "../signing-in";
import { listAlerts, type Mail } from "../stand-ins";
import { act, buyStarter, findOrderId, makeOrder } from "../working";

const RECEIVED = /^We have your intake: due .+ \(LV-\w+\)$/;
const NEW_LINK = /^Your intake link \(LV-\w+\)$/;
const AFTER_HAND_OVER = [...STARTER_MAILS, RECEIVED, /^It is ready: /, NEW_LINK];

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("an intake is kept, says field by field what is missing, and is sent", async ({ page, request }) => {
    const { buyer, intakeLink } = await buyStarter(request);
    await page.goto(intakeLink);
    await expect(page.getByText("0 of 8 required answers")).toBeVisible();
    await fillIntake(page, ["business", "goal", "tools"]);
    await page.getByRole("button", { name: "Save and go on later" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await expect(page.getByText("3 of 8 required answers")).toBeVisible();

    await page.getByRole("button", { name: "Send intake" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Not sent yet" });
    await expect(summary.getByRole("link")).toHaveCount(5);
    await summary.getByRole("link", { name: "Please answer: Which job should do itself?" }).click();
    await expect(page).toHaveURL(/#workflow-1$/);
    await expect(fieldOf(page, "workflow-1")).toHaveAttribute("aria-invalid", "true");
    await expect(fieldOf(page, "tools")).toHaveValue(ANSWERS.tools);

    await fillIntake(page);
    await page.getByRole("button", { name: "Send intake" }).click();
    await expect(page.getByText("Your delivery is due")).toBeVisible();
    await waitForMails(request, buyer, [...STARTER_MAILS, RECEIVED]);
  });

  test("high-risk work is refused with the reason and a person to write to, and sent without it", async ({
    page,
    request,
  }) => {
    const { buyer, intakeLink, reference } = await buyStarter(request);
    await page.goto(intakeLink);
    await fillIntake(page);
    await fieldOf(page, "workflow-1").fill("Read what patients write and give medical advice.");
    await page.getByRole("button", { name: "Send intake" }).click();
    const refusal = page.getByRole("alert").filter({ hasText: "We cannot build this as it is written" });
    await expect(refusal).toContainText("medical decisions");
    await expect(refusal.getByRole("link")).toHaveAttribute("href", new RegExp(`^mailto:support@.*${reference}`));
    await expect
      .poll(async () => (await listAlerts(request, reference)).map(({ text }) => text).join())
      .toContain("high-risk");
    await waitForMails(request, buyer, STARTER_MAILS);

    await fieldOf(page, "workflow-1").fill(ANSWERS["workflow-1"]);
    await page.getByRole("button", { name: "Send intake" }).click();
    await expect(page.getByText("Your delivery is due")).toBeVisible();
    await waitForMails(request, buyer, [...STARTER_MAILS, RECEIVED]);
  });
});

test.describe("with a wrong link", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("a person is told what to do", async ({ page, request }) => {
    const { intakeLink } = await buyStarter(request);
    const wrong = await page.goto(`${intakeLink.slice(0, -6)}aaaaaa`);
    expect(wrong?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This intake link does not work");
    await expect(page.getByRole("main").getByRole("link")).toHaveAttribute("href", /^mailto:support@/);
  });
});

test("a person takes on what was refused wrongly", async ({ request, playwright, baseURL }) => {
  const { buyer, intakeLink, reference } = await buyStarter(request);
  const refused = await postIntake(request, intakeLink, { "workflow-1": "We sue the copier for jamming: litigation." });
  expect(refused).toContain("said=high-risk");
  const admin = await playwright.request.newContext({ baseURL });
  await signInByRequest(admin, OWNER);
  await act({ admin, orderId: await findOrderId(admin, reference) }, "overrule-intake", {});
  await waitForMails(request, buyer, [...STARTER_MAILS, RECEIVED]);
  await admin.dispose();
});

test("what looks like a password is not kept, and said beside its field", async ({ page, request }) => {
  const { intakeLink } = await buyStarter(request);
  await page.goto(intakeLink);
  await page.locator("#access").fill("Ask Sam. The password: hunter2-Sommer!");
  await expect(savingWords(page)).toContainText("That was not kept");
  await page.reload();
  await expect(page.locator("#access")).not.toHaveValue(/hunter2/);
});

test("looking at a link changes nothing, whoever looks and how often", async ({ request }) => {
  const { intakeLink } = await buyStarter(request);
  for (const method of ["GET", "HEAD"]) {
    expect((await request.fetch(intakeLink, { method })).status()).toBe(200);
    expect((await request.fetch(`${intakeLink}?said=sent&choose=1:use&send=yes`, { method })).status()).toBe(200);
  }
  expect(await (await request.get(intakeLink)).text()).toContain("Send intake");
  await sendIntake(request, intakeLink);
});

test.describe("after hand-over", () => {
  // The browser notes the 410 of an expired link in its console.
  test.use({ expectedErrors: /status of 410/ });

  test("the link has expired, and a new one comes by mail to the order's address only", async ({
    page,
    request,
    playwright,
    baseURL,
  }) => {
    const admin = await playwright.request.newContext({ baseURL });
    await signInByRequest(admin, OWNER);
    const { buyer, intakeLink } = await makeOrder(request, admin, "handed over");
    const expired = await page.goto(intakeLink);
    expect(expired?.status()).toBe(410);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This intake link has expired");
    expect(await page.content()).not.toContain(buyer.email);
    await page.getByRole("button", { name: "Mail me a new link" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look in your inbox");

    const mail: Mail | undefined = (await waitForMails(request, buyer, AFTER_HAND_OVER)).at(-1);
    const renewed = intakeLinkOf(mail);
    expect(renewed).not.toBe(intakeLink);
    await page.goto(renewed);
    await expect(page.getByRole("region", { name: "What you told us" })).toContainText(ANSWERS.goal);
    await expect(page.getByRole("button", { name: "Send intake" })).toHaveCount(0);
    expect((await page.goto(intakeLink))?.status(), "the old link opens nothing any more").toBe(410);
    await admin.dispose();
  });
});
