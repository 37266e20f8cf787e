import type { Page, Request } from "@playwright/test";
import { expect, test } from "../fixtures";
import { untilAlive } from "../until-alive";

const DOOR = "/api/v1/metrics/track";

/** What the page has told of its visit so far, each with the server's answer. */
function followBeacons(page: Page) {
  const sent: Request[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(DOOR)) sent.push(request);
  });
  return {
    told: () => sent.map((it) => it.postDataJSON() as { type: string; path: string; payload?: { label: string } }),
    statuses: () => Promise.all(sent.map(async (it) => (await it.response())?.status())),
  };
}

test("every page seen and every call to action is told once, with the campaign the visit began with", async ({
  page,
}) => {
  const beacons = followBeacons(page);
  await page.goto("/?utm_source=spring&gclid=secret#how");
  await untilAlive(page);
  await expect.poll(beacons.told).toEqual([{ type: "page_view", path: "/?utm_source=spring", referrer: "" }]);
  await page.getByRole("main").getByRole("link", { name: "See packages and prices" }).first().click();
  await page.waitForURL("**/pricing");
  await expect.poll(() => beacons.told().length).toBe(3);
  expect(beacons.told().slice(1)).toEqual([
    { type: "cta_click", path: "/?utm_source=spring", payload: { label: "hero-pricing" } },
    { type: "page_view", path: "/pricing?utm_source=spring" },
  ]);
  expect(await beacons.statuses()).toEqual([200, 200, 200]);
});

test("a press that leaves the site is told before the page is gone", async ({ page }) => {
  const beacons = followBeacons(page);
  await page.goto("/pricing");
  await untilAlive(page);
  await page.getByRole("button", { name: /^Buy Starter for/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/pricing"));
  expect(beacons.told().at(-1)).toMatchObject({ type: "cta_click", payload: { label: "buy-starter" } });
});

for (const [name, value] of [
  ["globalPrivacyControl", true],
  ["doNotTrack", "1"],
] as const) {
  test(`of a browser that sets ${name} nothing is told`, async ({ page }) => {
    await page.addInitScript(([key, set]) => Object.defineProperty(navigator, key, { value: set }), [
      name,
      value,
    ] as const);
    const beacons = followBeacons(page);
    await page.goto("/");
    await untilAlive(page);
    await page.getByRole("link", { name: "How it works" }).first().click();
    await page.goto("/pricing");
    await untilAlive(page);
    expect(beacons.told()).toEqual([]);
  });
}

test("what happens while a page is hidden waits until it is seen", async ({ page }) => {
  await page.addInitScript(() => {
    let hidden = true;
    Object.defineProperty(document, "hidden", { get: () => hidden });
    addEventListener("now-seen", () => {
      hidden = false;
      document.dispatchEvent(new Event("visibilitychange"));
    });
  });
  const beacons = followBeacons(page);
  await page.goto("/faq");
  await untilAlive(page);
  expect(beacons.told()).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event("now-seen")));
  await expect.poll(() => beacons.told()).toEqual([expect.objectContaining({ type: "page_view", path: "/faq?" })]);
});

test("an event is answered before Next with every header that Next sends", async ({ request }) => {
  const headers = { "content-type": "application/json" };
  const own = await request.post(DOOR, { data: '{"type":"page_view","path":"/headers"}', headers });
  const next = await request.put(DOOR, { data: "{}", headers });
  expect([own.status(), await own.json(), next.status()]).toEqual([200, { status: "ok" }, 405]);
  const { vary: _vary, allow: _allow, ...expected } = next.headers();
  // How a body's end is told is the connection's business.
  const named = (answer: Record<string, string>) =>
    Object.keys(answer).filter((it) => !["content-length", "transfer-encoding"].includes(it));
  expect(named(own.headers()).sort()).toEqual(named(expected).sort());
  const policy = ["content-security-policy", "strict-transport-security", "x-content-type-options", "cache-control"];
  for (const name of policy) expect(own.headers()[name], name).toBe(expected[name]);
});
