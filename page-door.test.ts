import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { pageDoor } from "./page-door";
import { compressPages } from "./scripts/compress-pages";

const FAQ = `<!DOCTYPE html><h1>Questions</h1>${"<p>An answer, £99.</p>".repeat(200)}`;
const SCRIPT = `self.answer = ${JSON.stringify("42 ".repeat(500))};`;
const POLICY = "default-src 'self'; script-src 'self' 'sha256-abc='";
let dist = "";

beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), "levqor-door-"));
  const write = (name: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), typeof content === "string" ? content : JSON.stringify(content));
  };
  const route = { dataRoute: "/x.rsc", initialRevalidateSeconds: false, initialHeaders: {} };
  write("prerender-manifest.json", {
    routes: {
      "/": route,
      "/faq": { ...route, initialHeaders: { "content-security-policy": POLICY, "x-next-cache-tags": "t" } },
      "/admin/help": route,
      "/news": { ...route, initialRevalidateSeconds: 60 },
      "/_not-found": { ...route, initialStatus: 404 },
      "/icon.svg": { ...route, dataRoute: null },
    },
  });
  const always = { regex: "^(?:/.*)?$", headers: [{ key: "X-Frame-Options", value: "DENY" }] };
  write("routes-manifest.json", { headers: [always], rsc: { varyHeader: "rsc, next-router-prefetch" } });
  write("server/functions-config-manifest.json", {
    functions: { "/_middleware": { matchers: [{ regexp: "^/admin(?:/.*)?$" }] }, "/api/x": {} },
  });
  for (const page of ["index", "faq", "admin/help", "news", "_not-found"]) write(`server/app/${page}.html`, FAQ);
  write("static/chunks/a~b.js", SCRIPT);
  write("static/media/font.woff2", "font");
  expect(await compressPages(dist)).toBe(6);
  return () => rmSync(dist, { recursive: true });
});

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Asks a bare server with the door in front of it; what the door leaves is answered by 299. */
async function ask(target: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const door = pageDoor(dist);
  const server = createServer((asked, response) => {
    response.setHeader("X-Request-Id", "req_1");
    if (!door(asked, response)) response.writeHead(299).end("Next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: target, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject).end();
  });
}

test("a page goes out compressed as the visitor can read it, and decodes to the same bytes", async () => {
  const brotli = await ask("/faq", { "accept-encoding": "gzip, deflate, br" });
  expect(brotli.headers).toMatchObject({ "content-encoding": "br", "content-length": String(brotli.body.length) });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(FAQ);
  const gzip = await ask("/faq", { "accept-encoding": "gzip, br;q=0" });
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(FAQ);
  for (const accepted of ["", "identity", "gzip;q=0", "*;q=0"]) {
    const plain = await ask("/faq", accepted ? { "accept-encoding": accepted } : {});
    expect([plain.headers["content-encoding"], plain.body.toString()]).toEqual([undefined, FAQ]);
  }
});

test("its headers are those of the build: everywhere's, its own policy, and none that is for Next alone", async () => {
  const { status, headers } = await ask("/faq", { "accept-encoding": "br" });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "x-request-id": "req_1",
    "x-frame-options": "DENY",
    "content-security-policy": POLICY,
    "content-type": "text/html; charset=utf-8",
    "cache-control": "s-maxage=31536000",
    vary: "rsc, next-router-prefetch, Accept-Encoding",
  });
  expect(headers).not.toHaveProperty("x-next-cache-tags");
});

test("who holds it already is told so without a body, in whatever encoding it was", async () => {
  const etag = String((await ask("/faq", { "accept-encoding": "br" })).headers.etag);
  for (const held of [etag, `"other", ${etag}`, etag.replace("W/", ""), "*"]) {
    const { status, body, headers } = await ask("/faq", { "if-none-match": held, "accept-encoding": "gzip" });
    expect([status, body.length, headers.etag]).toEqual([304, 0, etag]);
    expect(headers).toMatchObject({ "cache-control": "s-maxage=31536000", "content-security-policy": POLICY });
  }
  expect((await ask("/faq", { "if-none-match": '"other"' })).status).toBe(200);
});

test("where a visitor came from changes nothing in a page", async () => {
  const plain = await ask("/faq", { "accept-encoding": "br" });
  for (const query of ["?utm_source=fair&utm_medium=paper", "?", "?a=_rsc"]) {
    const answer = await ask(`/faq${query}`, { "accept-encoding": "br" });
    expect([answer.status, answer.headers.etag, answer.body]).toEqual([200, plain.headers.etag, plain.body]);
  }
});

test("HEAD has the headers of GET and no body; a range of a page is the whole page, as with Next", async () => {
  const head = await ask("/", { "accept-encoding": "br" }, "HEAD");
  const get = await ask("/", { "accept-encoding": "br" });
  const { date: _, ...headers } = get.headers;
  expect(head.headers).toMatchObject(headers);
  expect(head.body.length).toBe(0);
  expect((await ask("/faq", { range: "bytes=0-9" })).body.toString()).toBe(FAQ);
});

test("a script goes out compressed for a year; conditions and ranges of it are Next's", async () => {
  const { headers, body } = await ask("/_next/static/chunks/a~b.js", { "accept-encoding": "br" });
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
  for (const condition of ["range", "if-none-match", "if-modified-since"]) {
    expect((await ask("/_next/static/chunks/a~b.js", { [condition]: "x" })).status).toBe(299);
  }
});

test.each([
  ["a part of a page", "/faq?utm_source=x&_rsc=1a2b", {}],
  ["an asset with a query", "/_next/static/chunks/a~b.js?v=2", {}],
  ["a part for Next's own client", "/faq", { rsc: "1" }],
  ["a fetch ahead", "/faq", { "next-router-prefetch": "1" }],
  ["a draft", "/faq", { cookie: "a=b; __prerender_bypass=c" }],
  ["a page that proxy.ts looks at", "/admin/help", {}],
  ["a page that is made again after a while", "/news", {}],
  ["a page of another status", "/_not-found", {}],
  ["what is no page", "/icon.svg", {}],
  ["a file that was not compressed", "/_next/static/media/font.woff2", {}],
  ["a trailing slash", "/faq/", {}],
  ["a way out of the folder", "/../../../etc/passwd", {}],
  ["an encoded way out of the folder", "/_next/static/%2e%2e/%2e%2e/prerender-manifest.json", {}],
  ["a compressed file itself", "/faq.html.br", {}],
  ["the whole address", "http://example.test/faq", {}],
  ["a name that every object has", "/constructor", {}],
])("%s is left to Next", async (_what, target, headers) => {
  expect((await ask(target, headers)).status).toBe(299);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is left to Next", async (method) => {
  expect((await ask("/faq", {}, method)).status).toBe(299);
});
