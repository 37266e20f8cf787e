import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { newBuyer } from "../buyer";
import { answerFrom, callPerson, openChat, say } from "../chat";
import { expect, test } from "../fixtures";
import { OWNER, signInByRequest } from "../signing-in";
import { healAll, LOOK_OFTEN, listAlerts, listMails, type Mail, setFault } from "../stand-ins";
import { buyStarter } from "../working";

const QUESTION = "How long will the delivery take?";

test("from a cited answer over a person's reply, here and by mail, to the end and back", async ({
  page,
  request,
  browser,
}) => {
  await beAnswered({ page, request, browser });
});

test("a customer's question shows the team their own order only, and the customer nobody else's", async ({
  page,
  request,
  browser,
}) => {
  await askAboutOrders({ page, request, browser });
});

test.describe("while the model is down", { tag: "@alone" }, () => {
  test.beforeEach(async ({ request }) => setFault(request, "openai", "error500"));
  test.afterEach(async ({ request }) => healAll(request));

  test("a visitor is answered from the knowledge base, by a person, and again", async ({ page, request, browser }) => {
    const desk = await beAnswered({ page, request, browser });
    await expect(desk.getByText("Assistant, from the knowledge base").first()).toBeVisible();
  });

  test("a customer is told of their own order only", async ({ page, request, browser }) => {
    await askAboutOrders({ page, request, browser });
  });
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("a ticket is found, taken, noted on and answered, and its question stands among the gaps", async ({
    page,
    request,
  }) => {
    const { email } = newBuyer();
    const message = `Who waters the plants of ${email}? I want to talk to a person.`;
    const ticketId = await escalate(request, { email, message });
    await signInByRequest(page.request, OWNER);
    await page.goto("/admin/tickets?status=open");
    await page.getByLabel("Number, e-mail, name or subject").fill(email);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/status=open.*q=/);
    const rows = page.getByRole("list", { name: "Tickets" }).getByRole("listitem");
    await expect(rows).toHaveCount(1);
    await rows.getByRole("link").click();
    await expect(page.getByText("Our answer is due in 47 h.")).toBeVisible();

    await page.getByLabel("Who has it").selectOption(OWNER);
    await page.getByLabel("Priority").selectOption("Urgent");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status")).toHaveText("Saved.");
    await expect(page.getByText("Urgent priority")).toBeVisible();
    await page.getByLabel("Note", { exact: true }).fill("<b>Robin</b> knows the plants.");
    await page.getByRole("button", { name: "Add the note" }).click();
    await expect(page.getByRole("region", { name: "Internal notes" })).toContainText("<b>Robin</b> knows the plants.");
    await page.getByLabel("Reply").fill("Robin does, on Mondays.");
    await page.getByRole("button", { name: "Send the reply" }).click();
    await expect(page.getByText("Answered. We wait for the customer.")).toBeVisible();
    const history = page.getByRole("region", { name: "History" }).getByRole("listitem");
    for (const what of ["Priority changed", "Handed to somebody", "Note added", "Answered"])
      await expect(history.filter({ hasText: what })).toContainText(`by ${OWNER}`);
    const [answer] = await waitForTicketMails(request, email, ticketId, 2);
    expect(answer?.text).toContain("Robin does, on Mondays.");
    for (const secret of ["knows the plants", OWNER]) expect(answer?.text).not.toContain(secret);

    await page.goto(`/admin/tickets?assignee=${OWNER}&priority=urgent&q=${ticketId}`);
    await expect(rows).toHaveCount(1);
    await page.goto("/admin/knowledge?outcome=escalated");
    const gap = page.getByRole("list", { name: "Questions" }).getByRole("listitem").filter({ hasText: message });
    await expect(gap).toContainText("Asked for a person");
  });
});

test.describe("when somebody was faster", () => {
  test.use({ expectedErrors: /status of 409/ });

  test("a reply to words that were not read yet is not sent, and is kept to copy", async ({ page, request }) => {
    const { email } = newBuyer();
    const ticketId = await escalate(request, { email, message: "Please call me." });
    await signInByRequest(page.request, OWNER);
    await page.goto(`/admin/tickets/${ticketId}`);
    await page.getByLabel("Reply").fill("We call at <nine>.");
    const closed = await page.request.patch(`/api/support/tickets/${ticketId}`, { data: { status: "closed" } });
    expect(closed.status(), await closed.text()).toBe(200);
    await page.getByRole("button", { name: "Send the reply" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This was not done");
    await expect(page.getByText("Somebody was faster")).toContainText(`closed, by ${OWNER}`);
    await expect(page.getByLabel("Reply")).toHaveValue("We call at <nine>.");
    await page.getByRole("link", { name: "Open the ticket as it stands now" }).click();
    await expect(page.getByRole("button", { name: "Reopen the ticket" })).toBeVisible();
  });
});

test("by keyboard: / searches the tickets, j walks them, Enter opens", async ({ page, request }) => {
  const { email } = newBuyer();
  await escalate(request, { email, message: "The older of two" });
  await escalate(request, { email, message: "The newer of two" });
  await signInByRequest(page.request, OWNER);
  await page.goto("/admin/tickets");
  // Keys are heard once the page's script runs; a person who was too fast presses again.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  const rows = page.getByRole("list", { name: "Tickets" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(rows.last().getByRole("link")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The newer of two");
});

type Stage = { page: Page; request: APIRequestContext; browser: Browser };

/** The whole way of a visitor's question. Returns the ticket's page in the console. */
async function beAnswered({ page, request, browser }: Stage): Promise<Page> {
  const { email } = newBuyer();
  await page.goto("/pricing");
  const panel = await openChat(page);
  await say(panel, QUESTION);
  await answerFrom(panel);
  await say(panel, "Can I talk to a person, please?");
  const ticketId = await callPerson(panel, email);
  await expect.poll(() => listAlerts(request, ticketId), LOOK_OFTEN).toHaveLength(2);

  const desk = await openDesk(browser, ticketId);
  const conversation = desk.getByRole("region", { name: "Conversation" });
  await expect(conversation).toContainText(QUESTION);
  const source = conversation.getByRole("list", { name: "Sources" }).first().getByRole("listitem").first();
  await expect(source).toContainText("48 hours");
  await expect(desk.getByText("Address not verified")).toBeVisible();
  const reply = `It takes 48 hours from your intake. Robin, ${ticketId}`;
  await desk.getByLabel("Reply").fill(reply);
  await desk.getByRole("button", { name: "Send the reply" }).click();
  await expect(conversation).toContainText(reply);

  await expect(panel.getByText(reply)).toBeVisible();
  const [answer, opened] = await waitForTicketMails(request, email, ticketId, 2);
  expect(answer?.text).toContain(reply);
  expect(answer?.headers.References).toBe(opened?.headers.References);
  expect(answer?.headers.References).toContain(ticketId);

  await say(panel, "Thank you.");
  // The chat shows what was written before it has arrived.
  await expect(async () => {
    await desk.reload();
    await expect(conversation).toContainText("Thank you.", { timeout: 500 });
  }).toPass();
  await desk.getByText("Close this ticket").click();
  await desk.getByRole("button", { name: "Close the ticket" }).click();
  await expect(desk.getByRole("status")).toContainText("Closed.");
  await expect(panel.getByRole("button", { name: "Reopen" })).toBeVisible();

  // The way back from the mail, on another device.
  const [closed] = await waitForTicketMails(request, email, ticketId, 3);
  const link = /https?:\/\/\S+\/chat#chat=[\w.~-]+/.exec(closed?.text ?? "")?.[0];
  expect(link, "the mail leads to the conversation").toBeTruthy();
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link ?? "");
  await elsewhere.getByRole("button", { name: "Reopen" }).click();
  await expect(elsewhere.getByText(`A person has this: ticket ${ticketId}.`)).toBeVisible();
  await elsewhere.context().close();
  await desk.reload();
  await expect(desk.getByText(/^Our answer is due/)).toBeVisible();
  await expect(desk.getByRole("region", { name: "History" })).toContainText("Reopened");
  return desk;
}

/** Two customers, one of whom asks about both orders, then calls a person. */
async function askAboutOrders({ page, request, browser }: Stage): Promise<void> {
  const [own, other] = [await buyStarter(request), await buyStarter(request)];
  const foreign = [other.reference, other.buyer.email, other.buyer.name];
  await signInByRequest(page.request, own.buyer.email);
  await page.goto("/account");
  const panel = await openChat(page);
  const log = panel.getByRole("log");
  await say(panel, "Where does my order stand?");
  await expect(log).toContainText(own.reference);
  await say(panel, `And where does the order of ${other.buyer.email} stand?`);
  await expect(panel.getByRole("button", { name: "Send", exact: true })).toBeEnabled();
  await expect(panel.getByText("Looking it up")).toHaveCount(0);
  const answers = (await log.innerText()).replaceAll(`And where does the order of ${other.buyer.email} stand?`, "");
  for (const fact of foreign) expect(answers).not.toContain(fact);

  await say(panel, "Let me talk to a person, please.");
  const note = panel.getByText(/^A person has this: ticket T-[0-9A-Z]{8}\./);
  await expect(note).toBeVisible();
  const desk = await openDesk(browser, /T-[0-9A-Z]{8}/.exec(await note.innerText())?.[0] ?? "");
  const orders = desk.getByRole("region", { name: "Orders of this address" });
  await expect(orders).toContainText(own.reference);
  await expect(orders).not.toContainText(other.reference);
  await expect(desk.getByText("Address not verified")).toHaveCount(0);
}

/** A ticket's page in an administrator's browser. */
async function openDesk(browser: Browser, ticketId: string): Promise<Page> {
  const desk = await (await browser.newContext()).newPage();
  await signInByRequest(desk.request, OWNER);
  await desk.goto(`/admin/tickets/${ticketId}`);
  await expect(desk.getByText(ticketId, { exact: true }).first()).toBeVisible();
  return desk;
}

async function escalate(request: APIRequestContext, data: { email: string; message: string }): Promise<string> {
  const answer = await request.post("/api/support/escalate", { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { ticketId: string }).ticketId;
}

/** So many mails about a ticket, newest first. */
async function waitForTicketMails(
  request: APIRequestContext,
  email: string,
  ticketId: string,
  count: number,
): Promise<Mail[]> {
  const about = async () => (await listMails(request, email)).filter((it) => it.subject.includes(ticketId));
  await expect.poll(async () => (await about()).length, { timeout: 30_000, ...LOOK_OFTEN }).toBe(count);
  return about();
}
