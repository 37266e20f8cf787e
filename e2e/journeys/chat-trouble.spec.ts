import { answerFrom, openChat, say } from "../chat";
import { expect, test } from "../fixtures";
import { healAll, setFault } from "../stand-ins";

const QUESTION = "How long will the delivery take?";

test.describe("when the line is down", () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test("what was written stays, and Retry sends it once", async ({ page, context }) => {
    await page.goto("/pricing");
    const panel = await openChat(page);
    await context.setOffline(true);
    await say(panel, QUESTION);
    await expect(panel.getByText("You are offline. What you wrote is still here.")).toBeVisible();
    await context.setOffline(false);
    await panel.getByRole("button", { name: "Retry" }).click();
    await answerFrom(panel);
    await expect(panel.getByRole("log").getByText(QUESTION, { exact: true })).toHaveCount(1);
  });
});

test.describe("while the model fails", { tag: "@alone" }, () => {
  test.afterEach(async ({ request }) => healAll(request));

  test("it answers from the knowledge base, with sources", async ({ page, request }) => {
    await setFault(request, "openai", "error500");
    await page.goto("/pricing");
    const panel = await openChat(page);
    await say(panel, QUESTION);
    await answerFrom(panel);
    await expect(panel.getByRole("log")).toContainText("48 hours");
  });
});
