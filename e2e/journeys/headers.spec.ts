import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, test } from "../fixtures";
import { SIGNED_IN_PAGES } from "../signed-in-pages";
import { PUBLIC_PAGES, SANDBOX_PAGES, type SitePage } from "../site-pages";

const EVERYWHERE = {
  "strict-transport-security": /^max-age=(3[1-9]|[4-9]\d|\d{3,})\d{6}; includeSubDomains/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^(strict-origin-when-cross-origin|no-referrer)$/,
  "permissions-policy": /camera=\(\).*geolocation=\(\)/,
  "x-request-id": /^req_\w+$/,
};
const ours = [...PUBLIC_PAGES, ...SIGNED_IN_PAGES, ...SANDBOX_PAGES].filter(({ name }) => name !== "hosted payment");

for (const item of ours.filter(({ isStatic }) => isStatic)) {
  test(`${item.name}, a static page, names its scripts by hash and carries every header`, async ({ request }) => {
    const response = await get(request, item);
    expectHeaders(response);
    const scripts = policyOf(response)["script-src"] ?? [];
    expect(scripts.filter((it) => it.startsWith("'sha256-")).length).toBeGreaterThan(0);
    expectStrict(response);
  });
}

test("a static page goes out ahead of Next, compressed, with the headers and the bytes that Next sends", async ({
  request,
}) => {
  for (const address of ["/", "/faq", "/pricing"]) {
    // With a query, Next answers.
    const theirs = await request.get(`${address}?_rsc=`);
    const ours = await request.get(address, { headers: { "accept-encoding": "br" } });
    expect(ours.headers()["content-encoding"]).toBe("br");
    expect(await ours.text()).toBe(await theirs.text());
    expect(comparable(ours)).toEqual(comparable(theirs));
    const etag = ours.headers().etag ?? "";
    const again = await request.get(address, { headers: { "if-none-match": etag } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    const part = await request.get(address, { headers: { rsc: "1" } });
    expect(part.headers()["content-type"]).toContain("text/x-component");
  }
});

for (const item of ours.filter(({ isStatic }) => !isStatic)) {
  test(`${item.name}, a private page, has a nonce of its own, is kept by no cache and carries every header`, async ({
    request,
  }) => {
    const address = await item.open(request);
    const responses = [await request.get(address), await request.get(address)];
    const nonces = new Set<string>();
    for (const response of responses) {
      expect(response.status()).toBe(item.status);
      expectHeaders(response);
      expectStrict(response);
      expect(response.headers()["cache-control"]).toContain("no-store");
      expect(await response.text(), "it has its words without JavaScript").toMatch(/<h1[^>]*>[^<]/);
      const nonce = policyOf(response)["script-src"]?.find((it) => it.startsWith("'nonce-"));
      expect(nonce).toMatch(/^'nonce-[\w+/]{20,}={0,2}'$/);
      nonces.add(nonce ?? "");
    }
    expect(nonces.size, "a fresh nonce for each answer").toBe(2);
  });
}

test("pages whose address is a key hand it to nobody and ask not to be indexed", async ({ page, request }) => {
  for (const item of PUBLIC_PAGES.filter(({ name }) => ["paid order", "intake"].includes(name))) {
    await page.goto(await item.open(request));
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  }
});

test("an API answer carries every header and is kept by no cache", async ({ request }) => {
  for (const address of ["/health", "/ready", "/status", "/api/sandbox/emails?to=nobody@example.test"]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expectHeaders(response);
    expect(response.headers()["cache-control"]).toContain("no-store");
    expect(response.headers()["content-type"]).toContain("application/json");
  }
});

test("a wrong method is a 405 that names the right ones", async ({ request }) => {
  const refused = await request.put("/api/checkout", { data: {} });
  expect(refused.status()).toBe(405);
  expect(refused.headers().allow).toBe("POST, OPTIONS");
  await expectProblem(refused, 405);

  const webhook = await request.get("/api/webhooks/stripe");
  expect(webhook.status()).toBe(405);
  expect(webhook.headers().allow).toBe("POST, OPTIONS");
});

test("an unknown path under /api is a 404 in the same form, and tells nothing", async ({ request }) => {
  for (const address of ["/api/there-is-nothing", "/api/a/deeper/one?x=1", "/api"]) {
    const unknown = await request.get(address);
    expect(unknown.status(), address).toBe(404);
    await expectProblem(unknown, 404);
    expect(await unknown.text()).not.toMatch(/stack|SELECT|node_modules/i);
  }
});

test("a refused form is answered with a page that runs nothing", async ({ request }) => {
  const refused = await request.post("/api/checkout", {
    form: { plan: "no-such-plan" },
    headers: { accept: "text/html" },
  });
  expect(refused.status()).toBe(400);
  expect(refused.headers()["content-type"]).toContain("text/html");
  expectHeaders(refused);
  expect(policyOf(refused)["default-src"]).toEqual(["'none'"]);
  expect(policyOf(refused)["frame-ancestors"]).toEqual(["'none'"]);
});

async function get(request: APIRequestContext, { open, status }: SitePage): Promise<APIResponse> {
  const response = await request.get(await open(request));
  expect(response.status()).toBe(status);
  return response;
}

/** What an answer says of itself, but for its id, its time, its tag, how it is packed, and what Next tells only itself. */
function comparable(response: APIResponse): Record<string, string> {
  const own =
    /^(x-request-id|date|etag|content-encoding|content-length|transfer-encoding|x-next.*|keep-alive|connection)$/;
  const rest = Object.entries(response.headers()).filter(([name]) => !own.test(name));
  return Object.fromEntries(rest.map(([name, value]) => [name, value.toLowerCase()]));
}

function expectHeaders(response: APIResponse): void {
  const headers = response.headers();
  for (const [name, value] of Object.entries(EVERYWHERE))
    expect(headers[name], `${name} of ${response.url()}`).toMatch(value);
  expect(headers["x-powered-by"]).toBeUndefined();
}

/** Nothing runs but what the page names, nothing frames it, nothing moves its base. */
function expectStrict(response: APIResponse): void {
  const policy = policyOf(response);
  const scripts = policy["script-src"] ?? [];
  expect(scripts).toContain("'self'");
  for (const loose of ["'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:"])
    expect(scripts).not.toContain(loose);
  expect(policy["default-src"]).toEqual(["'self'"]);
  expect(policy["frame-ancestors"]).toEqual(["'none'"]);
  expect(policy["object-src"]).toEqual(["'none'"]);
  expect(policy["base-uri"]).toEqual(["'none'"]);
}

function policyOf(response: APIResponse): Record<string, string[]> {
  const policy = response.headers()["content-security-policy"] ?? "";
  return Object.fromEntries(
    policy.split(";").map((directive) => {
      const [name = "", ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );
}

async function expectProblem(response: APIResponse, status: number): Promise<void> {
  expectHeaders(response);
  expect(response.headers()["content-type"]).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.any(String),
    status,
  });
}
