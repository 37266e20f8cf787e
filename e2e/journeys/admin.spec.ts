import { readFile } from "node:fs/promises";
import { newBuyer } from "../buyer";
import { buyByRequest, STARTER_MAILS, waitForMails } from "../buying";
import { expect, test } from "../fixtures";
import { sendIntake } from "../intake";
import { askForLink, OWNER, signInByRequest, waitForSignInLink } from "../signing-in";
import { act, buyStarter, findOrderId } from "../working";

test("by keyboard: / searches, j and k walk the list, Enter opens, ? explains", async ({ page, request }) => {
  const buyer = newBuyer();
  const older = await buyStarter(request, buyer);
  await buyByRequest(request, buyer);
  await signInByRequest(page.request, OWNER);
  await page.goto("/admin/orders");
  // Keys are heard once the page's script runs; a person who was too fast presses again.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type(buyer.email);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(buyer.email)}`));

  const rows = page.getByRole("list", { name: "Orders" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText(older.reference);
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  for (const [key, at] of [
    ["j", 0],
    ["j", 1],
    ["j", 1],
    ["k", 0],
    ["j", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(rows.nth(at).getByRole("link")).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(buyer.name);
  await expect(page.getByText(older.reference, { exact: true }).first()).toBeVisible();
});

test("whoever must sign in first comes back to the list as it was filtered", async ({ page, request }) => {
  const { reference } = await buyStarter(request);
  const filtered = `/admin/orders?q=${reference}&status=INTAKE_PENDING`;
  await page.goto(filtered);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await askForLink(page, OWNER);
  await page.goto(await waitForSignInLink(request, OWNER, filtered));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(filtered);
  await expect(page.getByRole("list", { name: "Orders" }).getByRole("listitem")).toHaveCount(1);
});

test("the download holds what is filtered, and no cell is a formula", async ({ page, request }) => {
  const buyer = { ...newBuyer(), name: '=HYPERLINK("http://evil.example.test","Robin"), +1' };
  const { reference } = await buyStarter(request, buyer);
  await signInByRequest(page.request, OWNER);
  await page.goto(`/admin/orders?q=${reference}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^orders-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), "utf8");
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe(`\uFEFF${lines[0]?.slice(1)}`);
  expect(lines[1]).toContain(reference);
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example.test"",""Robin""), '+1"`);
  for (const cell of text.split(/[,;\t\r\n]/)) expect(cell.replace(/^[\s"]+/, "")).not.toMatch(/^[=+\-@]/);
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("a message is stopped before it is due, read, sent again, and every act is in the history", async ({
    page,
    request,
  }) => {
    const { buyer, reference } = await buyStarter(request);
    await signInByRequest(page.request, OWNER);
    await page.goto(`/admin/orders/${await findOrderId(page.request, reference)}`);
    const messages = page.getByRole("region", { name: "Messages to the customer" });
    const reminder = messages.getByRole("listitem").filter({ hasText: "Intake reminder" });
    await expect(reminder).toContainText("Scheduled");
    await expect(messages.getByRole("listitem").filter({ hasText: "Payment confirmation" })).toContainText("Sent");
    await reminder.getByRole("button", { name: "Do not send" }).click();
    await expect(page.getByRole("status")).toHaveText("The message will not be sent.");
    await expect(reminder).toContainText("Not sent");

    await messages.getByRole("button", { name: "Send again Intake request", exact: true }).click();
    await expect(page.getByRole("status")).toHaveText("The message is on its way again.");
    await waitForMails(request, buyer, [...STARTER_MAILS, /^Five minutes to start your automation/]);
    const history = page.getByRole("region", { name: "History" });
    for (const act of ["Message cancelled", "Message sent again"])
      await expect(history.getByRole("listitem").filter({ hasText: act })).toContainText(`by ${OWNER}`);

    await messages.getByRole("link", { name: "Read Payment confirmation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Payment received: Starter");
  });

  test("an order is cancelled after its page has said what that means, and mails nothing more", async ({
    page,
    request,
  }) => {
    const { reference, intakeLink } = await buyStarter(request);
    await signInByRequest(page.request, OWNER);
    await page.goto(`/admin/orders/${await findOrderId(page.request, reference)}`);
    await page.getByText("Cancel this order").click();
    await expect(page.getByText("The money is not given back by this")).toBeVisible();
    await page.getByLabel("Reason").fill("The customer wrote that the shop closes.");
    await page.getByRole("button", { name: "Cancel the order" }).click();
    await expect(page.getByRole("status")).toHaveText("Cancelled. Nothing more is mailed about this order.");
    const reminder = page.getByRole("listitem").filter({ hasText: "Intake reminder" });
    await expect(reminder).not.toContainText("Scheduled");
    expect((await request.get(intakeLink)).status(), "its intake takes nothing any more").toBe(410);
  });
});

test.describe("when somebody was faster", () => {
  test.use({ expectedErrors: /status of 409/ });

  test("nothing is done, and what was written is kept to copy", async ({ page, request }) => {
    const { reference, intakeLink } = await buyStarter(request);
    await sendIntake(request, intakeLink);
    await signInByRequest(page.request, OWNER);
    const orderId = await findOrderId(page.request, reference);
    await page.goto(`/admin/orders/${orderId}`);
    await page.getByText("Ask for information").click();
    await page.getByLabel("Question", { exact: true }).fill("Which calendar <b>exactly</b>?");
    await act({ admin: page.request, orderId }, "start-work", {});
    await page.getByRole("button", { name: "Ask the customer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This was not done");
    await expect(page.getByText("Somebody was faster")).toContainText(OWNER);
    await expect(page.getByLabel("Question")).toHaveValue("Which calendar <b>exactly</b>?");
    await page.getByRole("link", { name: "Open the order as it stands now" }).click();
    await expect(page.getByRole("region", { name: "Questions and changes" })).toHaveCount(0);
  });
});

test("a form from another site does nothing, with an administrator's cookie", async ({ page, request }) => {
  const { reference } = await buyStarter(request);
  await signInByRequest(page.request, OWNER);
  const orderId = await findOrderId(page.request, reference);
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example.test" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    const form = { seen: "", reason: "Mine" };
    const answer = await page.request.post(`/admin/orders/${orderId}/cancel`, { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
  }
  await page.goto(`/admin/orders/${orderId}`);
  await expect(page.getByText("Cancel this order")).toBeVisible();
});
