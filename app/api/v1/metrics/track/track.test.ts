import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import nextConfig from "@/next.config.mjs";
import { answerAtTheTrackDoor } from "@/track-door";
import { OPTIONS, POST } from "./route";

// Read once, with the whole environment.
process.env.CORS_ALLOWED_ORIGINS = "https://shop.levqor.test,https://other.levqor.test";
process.env.RATE_LIMIT_MULTIPLIER = "1000";

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const URL_HERE = "http://localhost:3000/api/v1/metrics/track";

type Ask = { body?: unknown; raw?: BodyInit; type?: string | null; headers?: Record<string, string> };
type Answer = { status: number; headers: Record<string, string>; body: string };
/** Every case goes through both doors: the route handler, and the path of server.ts before Next. */
const DOORS: Record<string, (init: RequestInit & { duplex?: "half" }) => Promise<Response>> = {
  "the route handler": (init) => POST(new Request(URL_HERE, init)),
  "the door before Next": (init) => fetch(doorUrl, init),
};

let doorUrl = "";
const server = createServer((request, response) => {
  const requestId = `req_${crypto.randomUUID()}`;
  void answerAtTheTrackDoor(request, response, {
    address: String(request.headers["x-levqor-address"]),
    requestId,
    isDraining: false,
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  doorUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/metrics/track`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const randomAddress = () => `198.51.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;

function initOf({ body, raw, type = "application/json", headers = {} }: Ask): RequestInit & { duplex: "half" } {
  const own = { "user-agent": BROWSER, "x-levqor-address": randomAddress(), ...headers };
  return {
    method: "POST",
    headers: type === null ? own : { "content-type": type, ...own },
    body: raw ?? JSON.stringify(body),
    duplex: "half",
  };
}

async function ask(door: string, it: Ask): Promise<Answer> {
  const response = (await DOORS[door]?.(initOf(it))) ?? expect.unreachable("no such door");
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

/** Node's own, and what next.config.mjs adds to every answer: Next to the handler's, the door before it by itself. */
const SENT_WITH_ALL = [
  ...["x-request-id", "date", "connection", "keep-alive", "transfer-encoding", "content-length"],
  ...((await nextConfig.headers?.()) ?? []).flatMap((rule) => rule.headers.map(({ key }) => key.toLowerCase())),
];

/** The answer of both doors, which must be one. */
async function askBoth(it: Ask): Promise<Answer> {
  const [inside, outside] = [await ask("the route handler", it), await ask("the door before Next", it)];
  const told = ({ status, body, headers }: Answer) => {
    const own = Object.entries(headers).filter(([name]) => !SENT_WITH_ALL.includes(name));
    return { status, body, headers: Object.fromEntries(own) };
  };
  expect(told(outside)).toEqual(told(inside));
  for (const answer of [inside, outside]) expect(answer.headers["x-request-id"]).toMatch(/^req_/);
  return inside;
}

const kept = (path: string) => db().metricEvent.findMany({ where: { path }, orderBy: { id: "asc" } });
const freshPath = () => `/t/${Math.random().toString(36).slice(2, 9).replace(/\d/g, "x")}`;

test("what a browser tells is a row of each door once it has its answer", async () => {
  const path = freshPath();
  const answer = await askBoth({
    body: {
      type: "page_view",
      path: `${path}?utm_source=Google&utm_medium=cpc&q=x#top`,
      referrer: "https://www.google.com/?q=x",
    },
  });
  expect(answer).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  expect(answer.headers).toMatchObject({ "content-type": "application/json", "cache-control": "no-store" });
  const row = { type: "page_view", referrerHost: "www.google.com", source: "google", medium: "cpc", campaign: null };
  expect(await kept(path)).toMatchObject([row, row].map((it) => ({ ...it, device: "desktop", botSignals: [] })));
});

test("a beacon comes as plain text", async () => {
  const path = freshPath();
  const body = { type: "cta_click", path, payload: { label: "hero" } };
  expect(await askBoth({ body, type: "text/plain;charset=UTF-8" })).toMatchObject({ status: 200 });
  expect(await kept(path)).toMatchObject([{ label: "hero" }, { label: "hero" }]);
});

test.each(["dnt", "sec-gpc"])("of who sends %s nothing is kept, and the answer is the same", async (name) => {
  const path = freshPath();
  expect(await askBoth({ body: { type: "page_view", path }, headers: { [name]: "1" } })).toMatchObject({ status: 200 });
  expect(await kept(path)).toEqual([]);
});

test("who is the same today has the same hash, who is another has another, and no address stands in the row", async () => {
  const path = freshPath();
  const from = (address: string, agent = BROWSER) =>
    ask("the door before Next", {
      body: { type: "page_view", path },
      headers: { "x-levqor-address": address, "user-agent": agent },
    });
  await from("203.0.113.7");
  await from("203.0.113.7");
  await from("203.0.113.8");
  await from("203.0.113.7", `${BROWSER} Edg/142.0`);
  const rows = await kept(path);
  const hashes = rows.map((it) => it.visitorHash);
  expect(hashes[0]).toBe(hashes[1]);
  expect(new Set(hashes).size).toBe(3);
  expect(JSON.stringify(rows.map(({ id, ...rest }) => ({ ...rest, id: String(id) })))).not.toMatch(/203\.0|Mozilla/);
});

test("a robot's event is answered as any other, and kept with its signals", async () => {
  const path = freshPath();
  const agent = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
  expect(await askBoth({ body: { type: "page_view", path }, headers: { "user-agent": agent } })).toMatchObject({
    status: 200,
  });
  expect(await kept(path)).toMatchObject([{ botSignals: ["isbot"] }, { botSignals: ["isbot"] }]);
});

const REFUSED: [string, Ask, number, string?][] = [
  ["a type nobody knows", { body: { type: "hack" } }, 400, "type"],
  ["our own type", { body: { type: "checkout" } }, 400, "type"],
  ["no type", { body: {} }, 400, "type"],
  ["an unknown field", { body: { type: "page_view", visitor: "x" } }, 400, "visitor"],
  ["a prototype", { raw: '{"type":"page_view","__proto__":{"a":1}}' }, 400, "__proto__"],
  ["a path that is no text", { body: { type: "page_view", path: 5 } }, 400, "path"],
  ["a referrer that is no text", { body: { type: "page_view", referrer: {} } }, 400, "referrer"],
  ["an e-mail that is none", { body: { type: "newsletter", email: "ada" } }, 400, "email"],
  ["a payload that is a list", { body: { type: "page_view", payload: [1] } }, 400, "payload"],
  ["a payload that is a text", { body: { type: "page_view", payload: "x" } }, 400, "payload"],
  ["a payload that is nothing", { body: { type: "page_view", payload: null } }, 400, "payload"],
  ["a payload of four levels", { body: { type: "page_view", payload: { a: { b: { c: { d: 1 } } } } } }, 400, "payload"],
  ["a payload over 2 kB", { body: { type: "page_view", payload: { a: "x".repeat(2_048) } } }, 400, "payload"],
  [
    "a deep nest",
    { raw: `{"type":"page_view","payload":{"a":${"[".repeat(3_900)}${"]".repeat(3_900)}}}` },
    400,
    "payload",
  ],
  ["a long path", { body: { type: "page_view", path: `/${"a".repeat(2_048)}` } }, 400, "path"],
  ["no JSON", { raw: "{type}" }, 400],
  ["nothing", { raw: "" }, 400],
  ["a list", { raw: "[]" }, 400],
  ["null", { raw: "null" }, 400],
  ["bytes that are no UTF-8", { raw: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }, 400],
  ["8 kB and one byte", { raw: JSON.stringify({ type: "page_view", path: "/", referrer: "x".repeat(8_192) }) }, 413],
  ["1 MB", { raw: "x".repeat(1_048_576) }, 413],
  ["a form", { raw: "type=page_view", type: "application/x-www-form-urlencoded" }, 415],
  ["XML", { raw: "<a/>", type: "text/xml" }, 415],
  ["JSON by another name", { raw: "{}", type: "application/jsonp" }, 415],
  ["an unknown site's page", { body: { type: "page_view" }, headers: { origin: "https://elsewhere.test" } }, 403],
  ["a page without an origin of its own", { body: { type: "page_view" }, headers: { origin: "null" } }, 403],
  [
    "a listed site with another port",
    { body: { type: "page_view" }, headers: { origin: "https://shop.levqor.test:8443" } },
    403,
  ],
];

test.each(REFUSED)("%s is refused as a problem by both doors", async (_, it, status, field) => {
  const answer = await askBoth(it);
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  const problem = JSON.parse(answer.body);
  expect(problem).toMatchObject({ status, detail: expect.any(String) });
  if (field) expect(problem.errors).toContainEqual(expect.objectContaining({ path: field }));
});

test("a body that grows past the cap while it streams is cut", async () => {
  for (const door of Object.keys(DOORS)) {
    let sent = 0;
    const raw = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_024;
        if (sent > 64 * 1_024) controller.close();
        else controller.enqueue(new Uint8Array(1_024).fill(32));
      },
    });
    expect((await ask(door, { raw })).status).toBe(413);
  }
});

test("a sender who goes in the middle of a word disturbs nobody", async () => {
  const path = freshPath();
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const head =
    "POST /api/v1/metrics/track HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 900\r\n\r\n";
  socket.write(`${head}{"type":"page_view","path":"${path}"`);
  const [request] = (await once(server, "request")) as [IncomingMessage];
  socket.destroy();
  await new Promise((resolve) => request.once("close", resolve));
  expect(await kept(path)).toEqual([]);
  expect((await ask("the door before Next", { body: { type: "page_view", path } })).status).toBe(200);
});

test("a listed site may read the answer, a refusal too; our own needs no leave", async () => {
  const body = { type: "page_view", path: freshPath() };
  const listed = await askBoth({ body, headers: { origin: "https://shop.levqor.test" } });
  expect(listed).toMatchObject({
    status: 200,
    headers: { "access-control-allow-origin": "https://shop.levqor.test", vary: "Origin" },
  });
  const refused = await askBoth({ body: {}, headers: { origin: "https://other.levqor.test" } });
  expect(refused).toMatchObject({
    status: 400,
    headers: { "access-control-allow-origin": "https://other.levqor.test" },
  });
  const own = await askBoth({ body, headers: { origin: "http://localhost:3000" } });
  expect(own.status).toBe(200);
  expect(own.headers["access-control-allow-origin"]).toBeUndefined();
});

test("a browser that asks ahead is told what a listed site may do, and others nothing", async () => {
  const preflight = (origin: string) =>
    OPTIONS(new Request(URL_HERE, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } }));
  const listed = await preflight("https://shop.levqor.test");
  expect(listed.status).toBe(204);
  expect(Object.fromEntries(listed.headers)).toMatchObject({
    "access-control-allow-origin": "https://shop.levqor.test",
    "access-control-allow-methods": "POST, OPTIONS",
    "access-control-allow-headers": "Content-Type",
  });
  const unknown = await preflight("https://elsewhere.test");
  expect([unknown.status, unknown.headers.get("access-control-allow-origin")]).toEqual([204, null]);
});

/** Shaped like a provider's secret key, made anew for each run: no such text stands in the repository. */
const KEY_SHAPED = ["sk", "live", randomBytes(18).toString("base64url").replace(/[-_]/g, "x")].join("_");

/** Junk that is no refusal's business: it is scrubbed, and what is kept holds nothing of it. */
const SCRUBBED: [string, { [key: string]: unknown }, RegExp][] = [
  [
    "an e-mail in a payload",
    { payload: { note: "write to ada.l@example.co.uk now", "ada@example.com": 1 } },
    /ada|example/,
  ],
  ["an e-mail in small pieces", { payload: { a: { b: ["mail ADA%40example.com"] } } }, /ada|example/i],
  [
    "what is named as a secret",
    { payload: { password: "hunter two", authToken: "abc", userEmail: "x" } },
    /hunter|abc/,
  ],
  ["a token in a payload", { payload: { note: `key ${KEY_SHAPED} here` } }, new RegExp(KEY_SHAPED.slice(-12))],
  ["an address with a query in a payload", { payload: { to: "https://a.test/reset?code=abc123" } }, /abc123/],
  ["a phone number", { payload: { note: "ring 07700900123", tel: 447700900123 } }, /7700900/],
  ["a token in a referrer", { referrer: "https://mail.test/reset/tok3nT0k3n?token=s3cr3t#frag" }, /s3cr3t|tok3n|frag/],
  ["a password in a referrer", { referrer: "https://ada:hunter2@mail.test/" }, /ada|hunter/],
  ["a NUL", { payload: { "a\u0000b": "c\u0000d" }, referrer: "https://a.test/\u0000" }, /\\u0000/],
  ["half a character", { payload: { a: "\ud800 x \udc00" }, referrer: "\ud83d" }, /\\ud8|\\udc/],
  ["no referrer at all", { referrer: "not an address" }, /not an/],
  ["an e-mail that hides a sign nobody sees", { payload: { note: "ada\u200b@exam\u00adple.com" } }, /ada|exam/],
  ["a sign that turns words around", { payload: { a: "x\u202eevil" } }, /\u202e/],
  ["a referrer that is code", { referrer: "javascript:alert(1)" }, /alert/],
];

test.each(SCRUBBED)("%s is kept without it", async (_, more, forbidden) => {
  const path = freshPath();
  expect(await askBoth({ body: { type: "page_view", path, ...more } })).toMatchObject({ status: 200 });
  const rows = await kept(path);
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows.map(({ id, occurredAt, path: own, ...rest }) => rest))).not.toMatch(forbidden);
});

test.each([
  ["/pricing?email=ada@example.com&utm_source=x", "/pricing"],
  ["/pricing/#frag", "/pricing"],
  ["/intake/Zk3_9aQx-77fhT2mPq0R", "/intake/[token]"],
  ["/intake/short", "/intake/[token]"],
  ["/checkout/success?session_id=cs_test_a1b2c3d4e5", "/checkout/success"],
  ["/account/orders/ord_01k9x2y3z4a5b6c7d8e9f0g1h2", "/account/orders/[token]"],
  ["/hello/ada@example.com/x", "/hello/[e-mail]/x"],
  ["/hello/ada%40example.com", "/hello/[e-mail]"],
  ["/guides/how-we-handle-your-data-in-2026", "/guides/how-we-handle-your-data-in-2026"],
  ["/a%00b%ED%A0%80", "/a%00b%ED%A0%80"],
  ["/x%00y", "/xy"],
  ["//elsewhere.test/y", "/y"],
  ["https://elsewhere.test/z?a=1", "/z"],
  ["relative", "/relative"],
])("the path %s is kept as %s", async (path, expected) => {
  const label = freshPath().slice(3);
  expect(await askBoth({ body: { type: "page_view", path, payload: { label } } })).toMatchObject({ status: 200 });
  const rows = await db().metricEvent.findMany({ where: { label } });
  expect(rows.map((it) => it.path)).toEqual([expected, expected]);
});

test("the site one paid at sent nobody to us", async () => {
  const campaign = crypto.randomUUID().slice(0, 8);
  const path = `/checkout/success?utm_campaign=${campaign}`;
  await askBoth({ body: { type: "page_view", path, referrer: "https://checkout.stripe.com/c/pay" } });
  const rows = await db().metricEvent.findMany({ where: { campaign } });
  expect(rows.map((it) => [it.path, it.referrerHost])).toEqual(Array(2).fill(["/checkout/success", null]));
});

test("an e-mail is kept as a keyed hash alone, which a list of addresses finds nothing with", async () => {
  const path = freshPath();
  const email = "Ada.Lovelace@example.com";
  await askBoth({ body: { type: "newsletter", path, email } });
  await askBoth({ body: { type: "newsletter", path, email: email.toLowerCase() } });
  const rows = await kept(path);
  const hashes = [...new Set(rows.map((it) => it.emailHash ?? ""))];
  expect(hashes).toHaveLength(1);
  expect(hashes[0]).toMatch(/^[\w-]{32}$/);
  const { createHash, createHmac } = await import("node:crypto");
  const words = [email, email.toLowerCase(), email.toUpperCase(), "ada@example.com"];
  const known = ["", "levqor", "metrics-email", ...rows.map((it) => it.visitorHash ?? "")];
  const guesses = words.flatMap((word) =>
    ["sha256", "sha1", "md5", "sha512"].flatMap((kind) => [
      createHash(kind).update(word).digest(),
      ...known.map((key) => createHmac(kind, key).update(word).digest()),
    ]),
  );
  const stored = Buffer.from(hashes[0] ?? "", "base64url");
  expect(guesses.filter((it) => it.subarray(0, 24).equals(stored.subarray(0, it.length)))).toEqual([]);
});
