import type { Page } from "@playwright/test";
import { violations } from "../axe";
import { newBuyer } from "../buyer";
import { answerFrom, callPerson, openChat, say } from "../chat";
import { expect, test } from "../fixtures";
import { OWNER, signInByRequest } from "../signing-in";
import { LOOK_OFTEN } from "../stand-ins";
import { untilAlive } from "../until-alive";
import { buyStarter } from "../working";

const QUESTION = "How long will the delivery take?";
const SUGGESTED = "How long does delivery take?";

test("opened by the keyboard it answers with its source, and the source holds what was quoted", async ({ page }) => {
  await page.goto("/pricing");
  const panel = await openChat(page, "keyboard");
  await expect(panel.getByLabel("Your question")).toBeFocused();
  await page.keyboard.type(QUESTION);
  await page.keyboard.press("Enter");
  await answerFrom(panel);

  const chip = panel.getByRole("button", { name: /^Source 1:/ });
  await chip.focus();
  await page.keyboard.press("Enter");
  const passage = panel.locator(":popover-open");
  await expect(passage).toBeVisible();
  const quote = await passage.locator("blockquote").innerText();
  await passage.getByRole("link", { name: "Open the source" }).click();
  await expect(page).not.toHaveURL(/\/pricing/);
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  await expect.poll(async () => words(await page.getByRole("main").innerText()), LOOK_OFTEN).toContain(words(quote));
  await expect(panel.getByText(QUESTION)).toBeVisible();
});

test("Escape closes the quoted paragraph first, then the panel, and the focus goes back to the button", async ({
  page,
}) => {
  await page.goto("/pricing");
  const panel = await openChat(page);
  await say(panel, QUESTION);
  await answerFrom(panel);
  await panel.getByRole("button", { name: /^Source 1:/ }).click();
  await expect(panel.locator("blockquote").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel.locator("blockquote").first()).toBeHidden();
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(page.getByRole("link", { name: "Ask", exact: true })).toBeFocused();
});

test("nothing of it is loaded before it is opened, and no question leaves by itself", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/pricing");
  await untilAlive(page);
  const before = asked.filter((url) => url.endsWith(".js")).length;
  const panel = await openChat(page);
  await expect(panel.getByRole("button", { name: SUGGESTED })).toBeVisible();
  expect(asked.filter((url) => url.endsWith(".js")).length, "the panel is code of its own").toBeGreaterThan(before);
  expect(asked.filter((url) => url.includes("/api/support"))).toEqual([]);
});

test("the conversation outlives a reload and a walk through the site, and nothing is stored on the device", async ({
  page,
  context,
}) => {
  await page.goto("/pricing");
  const panel = await openChat(page);
  await expect(page).not.toHaveURL(/#/);
  await say(panel, QUESTION);
  await answerFrom(panel);
  await expect(page).toHaveURL(/\/pricing#chat=cnv_/);
  await page.reload();
  await expect(panel.getByText(QUESTION)).toBeVisible();

  await page.getByRole("banner").getByRole("link", { name: "Levqor" }).click();
  await expect(page).toHaveURL(/\/#chat=cnv_/);
  await expect(panel.getByText(QUESTION)).toBeVisible();
  // A page of its own kind, by a full load.
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in#chat=cnv_/);
  await expect(panel.getByText(QUESTION)).toBeVisible();
  // An anchor is an anchor; the conversation stays with the page.
  await page.getByRole("contentinfo").getByRole("link", { name: "Integrations" }).click();
  await page.getByRole("main").getByRole("link", { name: "How to run them" }).click();
  await expect(page).toHaveURL(/\/docs#workflows$/);
  await page.reload();
  await expect(page).toHaveURL(/\/docs#workflows$/);
  await expect(panel.getByText(QUESTION)).toBeVisible();
  // Closed, it stays closed until it is asked for.
  await panel.getByRole("button", { name: "Close" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in#chat=cnv_.*&folded$/);
  await expect(panel).toBeHidden();
  await openChat(page);
  await expect(panel.getByText(QUESTION)).toBeVisible();
  expect(await kept(page)).toEqual({ cookie: "", local: 0, session: 0, databases: 0 });
  expect(await context.cookies()).toEqual([]);
});

test("a question for a person: the form, the number, the person's answer, closed, reopened", async ({
  page,
  request,
}) => {
  const { email } = newBuyer();
  await page.goto("/");
  const panel = await openChat(page);
  await say(panel, "I want my money back");
  await expect(panel.getByRole("heading", { name: "A person should take this over" })).toBeVisible();
  const ticketId = await callPerson(panel, email);

  await signInByRequest(request, OWNER);
  const reply = `Robin here, we look into it. ${ticketId}`;
  const replied = await request.post(`/api/support/tickets/${ticketId}/replies`, { data: { message: reply } });
  expect(replied.status(), await replied.text()).toBe(201);
  await expect(panel.getByText(reply)).toBeVisible();
  await expect(panel.getByText("From the Levqor team")).toBeVisible();
  await say(panel, "Thank you, that helps.");
  await expect(panel.getByRole("log").getByText("Thank you, that helps.")).toBeVisible();

  const closed = await request.patch(`/api/support/tickets/${ticketId}`, { data: { status: "closed" } });
  expect(closed.status(), await closed.text()).toBe(200);
  await expect(panel.getByText(`Ticket ${ticketId} is closed.`).first()).toBeVisible();
  await panel.getByRole("button", { name: "Reopen" }).click();
  await expect(panel.getByText(`A person has this: ticket ${ticketId}.`)).toBeVisible();
  const { status } = (await (await request.get(`/api/support/tickets/${ticketId}`)).json()) as { status: string };
  expect(status).toBe("open");
});

test("the copied link leads to the conversation on another device", async ({ page, browser, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/pricing");
  const panel = await openChat(page);
  await say(panel, QUESTION);
  await answerFrom(panel);
  await panel.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/chat#chat=cnv_/);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("log").getByText(QUESTION)).toBeVisible();
  await expect(elsewhere.getByRole("link", { name: "Ask", exact: true })).toHaveCount(0);
  await elsewhere.context().close();
});

test("a signed-in customer asks about their own order and is told where it stands", async ({ page, request }) => {
  const { buyer, reference } = await buyStarter(request);
  await signInByRequest(page.request, buyer.email);
  await page.goto("/account");
  const panel = await openChat(page);
  await panel.getByRole("button", { name: "Where does my order stand?" }).click();
  await expect(panel.getByRole("log")).toContainText(reference);
  await panel.getByRole("log").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/account\/orders\/ord_/);
  // Whoever is signed in leaves no address.
  await panel.getByRole("button", { name: "Talk to a person" }).click();
  await expect(panel.getByLabel("E-mail address")).toHaveCount(0);
  await callPerson(panel, null);
  // The conversation is theirs: it goes on from a public page as well.
  await page.goto(`/pricing${new URL(page.url()).hash}`);
  await expect(panel.getByRole("log")).toContainText(reference);
});

test("without JavaScript the button leads to a form, and the form to a number", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/chat");
  await page.getByRole("link", { name: "Write to us instead" }).click();
  await expect(page).toHaveURL(/\/contact$/);
  await page.goto("/pricing");
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  await expect(page).toHaveURL(/\/contact$/);
  await page.getByLabel("E-mail address").fill(newBuyer().email);
  await page.getByLabel("What is it about?").fill("Can you automate our bookings?");
  await page.getByRole("button", { name: "Send to a person" }).click();
  await expect(page).toHaveURL(/\/contact\/sent\?ticket=T-[0-9A-Z]{8}$/);
  await expect(page.getByRole("main")).toContainText(/T-[0-9A-Z]{8}/);
  await context.close();
});

test("axe finds nothing in the open chat, in light and dark, on phone and desktop", async ({ page }) => {
  await page.goto("/pricing");
  const panel = await openChat(page);
  await say(panel, QUESTION);
  await answerFrom(panel);
  await say(panel, "I want my money back");
  await expect(panel.getByLabel("E-mail address")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 1440]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 780 });
      // Which kind of dialog it is depends on the width it was opened at.
      await page.reload();
      await expect(panel.getByText("I want my money back").first()).toBeVisible();
      await panel
        .getByRole("button", { name: /^Source 1:/ })
        .first()
        .click();
      await expect(panel.locator("blockquote").first()).toBeVisible();
      expect(await violations(page), `${colorScheme}, ${width} px wide`).toEqual([]);
    }
  }
});

test("@phone on a narrow screen it covers the page, and a link in it shows the page again", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/pricing");
  const panel = await openChat(page);
  await expect(panel).toHaveJSProperty("offsetWidth", 360);
  await say(panel, QUESTION);
  await answerFrom(panel);
  await panel.getByRole("button", { name: /^Source 1:/ }).click();
  await panel.getByRole("link", { name: "Open the source" }).first().click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("main")).toBeVisible();
});

async function kept(page: Page) {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
}
