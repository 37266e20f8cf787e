import { expect, test } from "vitest";
import { z } from "zod";
import { AppError, type ErrorCode, STATUS_OF } from "@/lib/errors";
import { type Handler, json, methods, requireSameOrigin, route, seeOther } from "@/lib/http";

const input = z.strictObject({
  name: z.string({ error: "is missing" }),
  inner: z.strictObject({ a: z.number() }).optional(),
});
const echo = methods({
  POST: route({ body: input, types: ["json", "form"], maxBytes: 2_048 }, ({ body, requestId, address }) =>
    json({ body, requestId, address }),
  ),
});

type Ask = { method?: string; body?: BodyInit; type?: string; headers?: Record<string, string> };
const ask = ({ method = "POST", body, type = "application/json", headers = {} }: Ask = {}) =>
  new Request("http://localhost:3000/api/echo", {
    method,
    body,
    headers: { ...(body === undefined ? {} : { "content-type": type }), ...headers },
    duplex: "half",
  } as RequestInit);

/** A problem's body, once its outer form is what every problem has. */
async function problemOf(response: Response): Promise<{ status: number; detail: string; errors?: unknown }> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  const body = await response.json();
  expect(body).toMatchObject({ type: expect.stringMatching(/^urn:levqor:error:\w+$/), title: expect.any(String) });
  expect(body.status).toBe(response.status);
  return body;
}

const failing = (error: unknown): Handler =>
  route({}, () => {
    throw error;
  });

test("a good body reaches the handler, and the answer has a request id and no cache", async () => {
  const response = await echo.POST(ask({ body: '{"name":"Ada"}', headers: { "x-levqor-address": "203.0.113.7" } }));
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({
    body: { name: "Ada" },
    requestId: response.headers.get("x-request-id"),
    address: "203.0.113.7",
  });
  const given = await echo.POST(ask({ body: '{"name":"Ada"}', headers: { "x-request-id": "req_server" } }));
  expect(given.headers.get("x-request-id")).toBe("req_server");
});

test.each([
  ["an unknown field", '{"name":"Ada","price":1}', [{ path: "price", message: "is not a known field" }]],
  [
    "an unknown field below",
    '{"name":"Ada","inner":{"a":1,"b":2}}',
    [{ path: "inner.b", message: "is not a known field" }],
  ],
  ["a prototype", '{"name":"Ada","__proto__":{"a":1}}', [{ path: "__proto__", message: "is not a known field" }]],
  ["a constructor", '{"name":"Ada","constructor":1}', [{ path: "constructor", message: "is not a known field" }]],
  ["a missing field", "{}", [{ path: "name", message: "is missing" }]],
])("%s is 400 and named", async (_, body, errors) => {
  const problem = await problemOf(await echo.POST(ask({ body })));
  expect(problem).toMatchObject({ status: 400, errors });
});

test.each([
  ["no JSON", "{name}"],
  ["half of a JSON", '{"name":"Ada"'],
  ["nothing", ""],
  ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ["a list", "[]"],
  ["a word", '"name"'],
  ["null", "null"],
  ["a deep nest", `${"[".repeat(1_000)}${"]".repeat(1_000)}`],
])("a body of %s is 400", async (_, body) => {
  expect(await problemOf(await echo.POST(ask({ body })))).toMatchObject({ status: 400 });
});

test.each([
  "text/plain",
  "multipart/form-data; boundary=x",
  "application/jsonp",
  "",
  "application/x-www-form-urlencodedx",
])("the content type '%s' is 415", async (type) => {
  const problem = await problemOf(await echo.POST(ask({ body: '{"name":"Ada"}', type })));
  expect(problem).toMatchObject({ status: 415, detail: expect.stringContaining("application/json") });
});

test("a content type may carry its charset and any case", async () => {
  const response = await echo.POST(ask({ body: '{"name":"Ada"}', type: "Application/JSON; charset=UTF-8" }));
  expect(response.status).toBe(200);
});

test("a declared length over the cap is 413 before a byte is read", async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({ pull: () => void pulled++ }, { highWaterMark: 0 });
  const response = await echo.POST(ask({ body, headers: { "content-length": "2049" } }));
  expect(await problemOf(response)).toMatchObject({ status: 413, detail: "The body may be at most 2 kB." });
  expect(pulled).toBe(0);
});

test("a body that says it is short and is not is cut while it streams", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 512;
      controller.enqueue(new Uint8Array(512).fill(32));
    },
  });
  const response = await echo.POST(ask({ body, headers: { "content-length": "10" } }));
  expect(await problemOf(response)).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(2_048 + 4 * 512);
});

test("a body of exactly the cap is read, one byte more is not", async () => {
  const text = (length: number) => JSON.stringify({ name: "x".repeat(length - 11) });
  expect((await echo.POST(ask({ body: text(2_048) }))).status).toBe(200);
  expect((await echo.POST(ask({ body: text(2_049) }))).status).toBe(413);
});

test("a form is read like JSON: empty fields are left out, repeated ones are a list", async () => {
  const form = "application/x-www-form-urlencoded";
  const response = await echo.POST(ask({ body: "name=Ada+%26+Co&inner=", type: form }));
  expect(await response.json()).toMatchObject({ body: { name: "Ada & Co" } });
  expect(await problemOf(await echo.POST(ask({ body: "name=a&name=b", type: form })))).toMatchObject({ status: 400 });
  const proto = await problemOf(await echo.POST(ask({ body: "name=a&__proto__=b", type: form })));
  expect(proto).toMatchObject({ status: 400, errors: [{ path: "__proto__" }] });
});

test.each(["GET", "HEAD", "PUT", "PATCH", "DELETE"] as const)("%s is 405 with what is allowed", async (method) => {
  const response = await echo[method](ask({ method }));
  expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  expect(await problemOf(response)).toMatchObject({ status: 405, detail: "Allowed here: POST, OPTIONS." });
});

test("OPTIONS tells what is allowed, and HEAD goes where GET goes", async () => {
  const both = methods({ GET: route({}, () => json({ ok: true })), POST: route({}, () => json({})) });
  const options = await both.OPTIONS(ask({ method: "OPTIONS" }));
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
  expect(options.headers.get("x-request-id")).toMatch(/^req_/);
  expect((await both.HEAD(ask({ method: "HEAD" }))).status).toBe(200);
  expect((await both.DELETE(ask({ method: "DELETE" }))).headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
});

test.each(Object.entries(STATUS_OF))("a refusal that is %s answers %i in its own words", async (code, status) => {
  const fields = [{ path: "a.b", message: "is wrong" }];
  const response = await failing(new AppError(code as ErrorCode, "Do it so.", { fields }))(ask());
  expect(await problemOf(response)).toMatchObject({ status, detail: "Do it so.", errors: fields });
});

test.each([
  ["an error", new Error("SELECT secret FROM users at /srv/app/x.ts:1:2")],
  ["a type error", new TypeError("cannot read properties of undefined")],
  ["a word", "SELECT secret FROM users"],
  ["nothing", undefined],
  ["a number in words", new Error("order 40001 is not there")],
])("%s that nobody foresaw is 500 and tells nothing", async (_, error) => {
  const response = await failing(error)(ask());
  const id = response.headers.get("x-request-id");
  const problem = await problemOf(response);
  expect(problem.status).toBe(500);
  expect(problem.detail).toBe(`It has been logged. When you write to us, name request ${id}.`);
  expect(problem.errors).toBeUndefined();
});

test("a database that is away is 503 with Retry-After, and nothing is told of it", async () => {
  const error = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });
  const response = await failing(error)(ask());
  expect(response.headers.get("retry-after")).toBe("5");
  const problem = await problemOf(response);
  expect(problem.status).toBe(503);
  expect(problem.detail).not.toMatch(/127\.0\.0\.1|ECONN/);
});

test("the guard comes before the limit and the body", async () => {
  const guarded = route(
    { body: input, guard: () => Promise.reject(new AppError("unauthorized", "A valid bearer token is needed.")) },
    () => json({}),
  );
  expect(await problemOf(await guarded(ask({ body: "{" })))).toMatchObject({ status: 401 });
});

test("a limit answers 429 with Retry-After and the RateLimit headers", async () => {
  const limit = {
    name: `door-${crypto.randomUUID()}`,
    perAddress: { points: 1, seconds: 60 },
    global: { points: 9, seconds: 60 },
  };
  const limited = route({ limit }, () => json({}));
  expect((await limited(ask())).status).toBe(200);
  const response = await limited(ask());
  expect(await problemOf(response)).toMatchObject({ status: 429 });
  expect(response.headers.get("retry-after")).toMatch(/^(5\d|60)$/);
  expect(response.headers.get("ratelimit-policy")).toBe('"default";q=1;w=60');
  expect(response.headers.get("ratelimit")).toMatch(/^"default";r=0;t=(5\d|60)$/);
});

test("a browser that posted a form gets a page with the same words, escaped", async () => {
  const page = route({ body: input, types: ["form"] }, () => {
    throw new AppError("invalid", 'There is no plan called "<script>alert(1)</script>".');
  });
  const headers = { accept: "text/html,application/xhtml+xml" };
  const response = await page(ask({ body: "name=a", type: "application/x-www-form-urlencoded", headers }));
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  const html = await response.text();
  expect(html).toContain("There is no plan called");
  expect(html).not.toContain("<script>");
});

test("a form is answered with a 303 that no cache keeps", () => {
  const response = seeOther("https://checkout.stripe.com/c/pay/cs_1");
  expect([response.status, response.headers.get("location")]).toEqual([303, "https://checkout.stripe.com/c/pay/cs_1"]);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test.each<[boolean, Record<string, string>]>([
  [true, {}],
  [true, { "sec-fetch-site": "same-origin" }],
  [true, { "sec-fetch-site": "none" }],
  [true, { origin: "http://localhost:3000" }],
  [false, { "sec-fetch-site": "cross-site" }],
  [false, { "sec-fetch-site": "same-site" }],
  [false, { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" }],
  [false, { origin: "https://levqor.elsewhere.test" }],
  [false, { origin: "http://localhost:3001" }],
  [false, { origin: "null" }],
])("a form from this site alone: %s for %o", (isOwn, headers) => {
  const request = ask({ headers: { host: "localhost:3000", ...headers } });
  const check = () => requireSameOrigin(request);
  if (isOwn) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: "forbidden" }));
});
