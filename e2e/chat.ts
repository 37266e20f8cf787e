import { expect, type Locator, type Page } from "@playwright/test";
import { untilAlive } from "./until-alive";

export function chatPanel(page: Page): Locator {
  return page.getByRole("dialog", { name: "Ask Levqor" });
}

/** Opens the chat in the corner of the page. */
export async function openChat(page: Page, by: "mouse" | "keyboard" = "mouse"): Promise<Locator> {
  const button = page.getByRole("link", { name: "Ask", exact: true });
  const panel = chatPanel(page);
  // Until the page's scripts run, it is a link to /contact.
  await untilAlive(page);
  if (by === "mouse") await button.click();
  else {
    await button.focus();
    await page.keyboard.press("Enter");
  }
  await expect(panel).toBeVisible();
  return panel;
}

/** Writes into the field and sends it. */
export async function say(panel: Locator, text: string): Promise<void> {
  await panel.locator("textarea#chat-message").fill(text);
  await panel.getByRole("button", { name: "Send", exact: true }).click();
}

/** Waits until an answer with a source is whole. */
export async function answerFrom(panel: Locator): Promise<void> {
  await expect(panel.getByRole("button", { name: /^Source 1:/ }).first()).toBeVisible();
  await expect(panel.getByRole("button", { name: "Send", exact: true })).toBeEnabled();
}

/** Fills in the form that calls a person; null for a customer, who leaves no address. Returns the ticket's number. */
export async function callPerson(panel: Locator, email: string | null): Promise<string> {
  if (email !== null) await panel.getByLabel("E-mail address").fill(email);
  await panel.getByRole("button", { name: "Send to a person" }).click();
  const note = panel.getByText(/^A person has this: ticket T-[0-9A-Z]{8}\./);
  await expect(note).toBeVisible();
  return /T-[0-9A-Z]{8}/.exec(await note.innerText())?.[0] ?? "";
}
