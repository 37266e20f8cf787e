import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";

// The one place that safeFetch may reach on this machine is the one that the sandbox names.
let answer: RequestListener = (_, response) => response.end("ok");
const seen: { method?: string; headers: NodeJS.Dict<string | string[]>; url?: string }[] = [];
const server = createServer((request, response) => {
  seen.push({ method: request.method, headers: request.headers, url: request.url });
  answer(request, response);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
Object.assign(process.env, { LEVQOR_SANDBOX: "1", SANDBOX_OUTSIDE_ORIGINS: origin });
const { safeFetch } = await import("@/lib/safe-fetch");
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("an answer comes with few headers, and the call with few of ours", async () => {
  answer = (_, response) => {
    response.writeHead(201, {
      "content-type": "text/plain",
      "set-cookie": "a=b",
      "x-internal": "1",
      "retry-after": "3",
    });
    response.end("made");
  };
  const headers = { "x-own": "1", Host: "evil.example.com", Connection: "keep-alive", "Content-Length": "999" };
  const done = await safeFetch(`${origin}/a?b=c#d`, { method: "POST", body: "£", headers });
  expect(done).toMatchObject({
    status: 201,
    body: "made",
    headers: { "content-type": "text/plain", "retry-after": "3" },
  });
  expect(done.headers).not.toHaveProperty("set-cookie");
  expect(done.headers).not.toHaveProperty("x-internal");
  expect(seen.at(-1)).toMatchObject({ method: "POST", url: "/a?b=c" });
  expect(seen.at(-1)?.headers).toMatchObject({ host: new URL(origin).host, "content-length": "2", "x-own": "1" });
});

test("a redirect is an answer, not a way", async () => {
  const before = seen.length;
  answer = (_, response) => void response.writeHead(302, { location: `${origin}/inside` }).end();
  expect(await safeFetch(`${origin}/`)).toMatchObject({ status: 302 });
  expect(seen.length).toBe(before + 1);
});

test("an answer without end is cut at 1 MB", async () => {
  answer = (_, response) => {
    const timer = setInterval(() => response.write("x".repeat(200_000)), 1);
    response.on("close", () => clearInterval(timer));
  };
  await expect(safeFetch(`${origin}/`)).rejects.toMatchObject({ kind: "unavailable", code: "too_large" });
});

test("what is packed, cut or silent is named", async () => {
  answer = (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end("\x1f\x8b");
  await expect(safeFetch(`${origin}/`)).rejects.toMatchObject({ kind: "unavailable", code: "unreadable" });
  answer = (_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half", () => response.destroy());
  };
  await expect(safeFetch(`${origin}/`)).rejects.toMatchObject({ kind: "unavailable", code: "network" });
  answer = () => undefined;
  await expect(safeFetch(`${origin}/`, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
    kind: "timeout",
  });
});

test("another port of this machine stays closed, in the sandbox too", async () => {
  const before = seen.length;
  await expect(safeFetch("http://127.0.0.1:1/")).rejects.toMatchObject({ code: "invalid" });
  await expect(safeFetch(origin.replace("http:", "https:"))).rejects.toMatchObject({ code: "invalid" });
  await expect(safeFetch(origin, { allowHosts: ["api.example.com"] })).rejects.toMatchObject({ code: "invalid" });
  expect(seen.length).toBe(before);
});
