import { randomUUID } from "node:crypto";
import { type APIRequestContext, devices, type Page } from "@playwright/test";
import { newBuyer } from "../buyer";
import { expectPaidOrder, HOSTED_PAGE, payAs } from "../buying";
import { expect, test } from "../fixtures";
import { OWNER, signInByRequest } from "../signing-in";
import { LOOK_OFTEN, listMails } from "../stand-ins";
import { takePicture } from "../tour";
import { untilAlive } from "../until-alive";

/** As `npm test` gives it; otherwise that of .sandbox/environment.json. */
const TOKEN = process.env.DASHBOARD_TOKEN ?? "";
const BEARER = { authorization: `Bearer ${TOKEN}` };

test("the link with its token opens the dashboard, and leaves no trace of the token", async ({ page, context }) => {
  await page.goto(`/dashboard?token=${TOKEN}`);
  await expect(page).toHaveURL("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dashboard");
  const [cookie, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ name: "levqor-dashboard", httpOnly: true, sameSite: "Lax", path: "/" });
  expect(JSON.stringify(cookie)).not.toContain(TOKEN);
  expect(await page.content()).not.toContain(TOKEN);
  await page.goto("/dashboard?range=7d");
  await expect(page.getByRole("link", { name: "7 days" })).toHaveAttribute("aria-current", "page");
});

test("a wrong, an empty and no token are refused with words", async ({ request }) => {
  for (const address of ["/dashboard?token=wrong", "/dashboard?token=", "/dashboard", "/dashboard?range=7d"]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(401);
    expect(await answer.text(), address).toMatch(/<h1[^>]*>[^<]+/);
    expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
    expect(answer.headers()["x-robots-tag"]).toContain("noindex");
    expect(answer.headers()["content-security-policy"]).toContain("default-src 'self'");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
  expect((await request.get("/dashboard/csv/pages")).status()).toBe(401);
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("another range, two dates and another zone are shown all the same @phone", async ({ page }) => {
    await page.goto(`/dashboard?token=${TOKEN}`);
    await page.getByRole("link", { name: "24 hours" }).click();
    await expect(page).toHaveURL("/dashboard?range=24h");
    await page.getByText("Dates and time zone").click();
    await page.getByLabel("First day").fill("2026-01-01");
    await page.getByLabel("Last day").fill("2026-01-02");
    await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("31 Dec, 15:00")).toHaveCount(0);
    await expect(page.getByText("1 Jan, 00:00 to 3 Jan, 00:00, Asia/Tokyo time")).toBeVisible();
    await expect(page.getByText("Nothing was counted in this time")).toBeVisible();
    await page.getByRole("link", { name: "Show all time" }).click();
    await expect(page.getByLabel("In this time")).toContainText("Page views");
  });
});

test("an administrator reads it without a token, and takes the exact values from the chart by keyboard", async ({
  page,
}) => {
  await signInByRequest(page.request, OWNER);
  await page.goto("/admin");
  await page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Dashboard" }).click();
  await expect(page).toHaveURL("/dashboard");
  const chart = page.getByRole("application", { name: /^Views and visitors over time/ });
  await expect(chart.locator(".recharts-line")).toBeVisible();
  await takePicture(page, "7-dashboard");
  await chart.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^[\d,]+ visitors$/)).toBeVisible();
  await page.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL("/dashboard?range=90d");
});

test.describe("somebody who was not here before", () => {
  // Visitors are told apart by address and agent: all other tests are one visitor.
  test.use({ userAgent: `${devices["Desktop Chrome"].userAgent} ${randomUUID()}` });

  test("a visit with its clicks, its sign-up and its purchase is told alike by the dashboard, its files and the API", async ({
    page,
    request,
  }) => {
    const source = `e2e-${randomUUID().slice(0, 8)}`;
    const marks = `utm_source=${source}&utm_medium=test&utm_campaign=${source}`;
    await signUp(page, request, `/?${marks}`);
    await page.goto(`/pricing?${marks}`);
    await untilAlive(page);
    await page.getByRole("button", { name: "Buy Starter for £99" }).click();
    await expect(page).toHaveURL(HOSTED_PAGE);
    await payAs(page, newBuyer());
    await expectPaidOrder(page);

    const rowOf = async () => (await summary(request)).sources.find((it) => it.value === source);
    // The page that says "look into your inbox" is the third: it was reached from one with the marks.
    const counts = { page_view: 3, cta_click: 2, newsletter: 1, checkout: 1, conversion: 1 };
    await expect.poll(rowOf, { timeout: 30_000, ...LOOK_OFTEN }).toEqual({ value: source, ...counts });
    const { attributed, attributedByLastTouch, ...money } = (await summary(request)).revenue;
    const mine = { source, orders: 1, cents: 99_00 };
    expect(attributed).toContainEqual(mine);
    expect(attributedByLastTouch).toContainEqual(mine);
    const known = attributed.reduce((sum, it) => sum + it.cents, 0);
    expect(known + money.unknown.cents).toBe(money.netCents);

    await page.goto(`/dashboard?token=${TOKEN}`);
    await page.getByRole("link", { name: "24 hours" }).click();
    await expect(page).toHaveURL("/dashboard?range=24h");
    await expect(rowIn(page, "Sources", source)).toHaveText([source, "3", "2", "1", "1"]);
    await expect(rowIn(page, "Revenue by source", source)).toHaveText([source, "£99", /^[\d.]+ %$/, "1", "£99"]);
    const lines = async (table: string) => (await page.request.get(`/dashboard/csv/${table}?range=24h`)).text();
    expect(await lines("sources")).toContain(`${source},3,2,1,1\r\n`);
    expect(await lines("campaigns")).toContain(`${source},3,2,1,1\r\n`);
    expect(await lines("revenue")).toMatch(new RegExp(`${source},99,[\\d.]+,1,99\r\n`));
  });
});

type Counts = Record<"page_view" | "cta_click" | "newsletter" | "checkout" | "conversion", number>;
type Money = { source: string; orders: number; cents: number };
type Summary = {
  sources: ({ value: string } & Counts)[];
  revenue: { netCents: number; attributed: Money[]; attributedByLastTouch: Money[]; unknown: { cents: number } };
};

/** Today's figures and yesterday's, as a program reads them. */
async function summary(request: APIRequestContext): Promise<Summary> {
  const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const answer = await request.get(`/api/v1/metrics/summary?from=${from}`, { headers: BEARER });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as Summary;
}

function rowIn(page: Page, table: string, name: string) {
  const row = page.getByRole("table", { name: table }).getByRole("row").filter({ hasText: name });
  return row.getByRole("rowheader").or(row.getByRole("cell"));
}

/** Signs up for the newsletter on a page, and confirms. */
async function signUp(page: Page, request: APIRequestContext, address: string): Promise<void> {
  const { email } = newBuyer();
  await page.goto(address);
  await untilAlive(page);
  const form = page.locator("form[action='/api/newsletter']:visible");
  await form.getByLabel("Your e-mail").fill(email);
  await form.getByRole("button", { name: "Get the guide" }).click();
  await expect(page).toHaveURL(/\/newsletter\/sent$/);
  let link: string | undefined;
  const look = async () => {
    link = (await listMails(request, email)).flatMap((it) => /\S+\/newsletter\/confirm\?\S+/.exec(it.text) ?? [])[0];
    return link;
  };
  await expect.poll(look, { timeout: 30_000, ...LOOK_OFTEN }).toBeTruthy();
  await page.goto(link ?? "");
  await page.getByRole("button", { name: "Confirm, and send me the guide" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your address is confirmed");
}
