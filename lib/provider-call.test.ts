import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { callProvider, readRetryAfter } from "@/lib/provider-call";

async function serve(listener: RequestListener) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => void server.close());
  return { seen, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const thief = await serve((_, response) => void response.end("{}"));
const signal = new AbortController().signal;
const headers = { Authorization: "Bearer ours" };

test("a redirect is a failure: the token goes nowhere else", async () => {
  const provider = await serve((_, response) => void response.writeHead(307, { location: thief.origin }).end());
  const rules = { title: "Slack", base: provider.origin };
  await expect(callProvider(rules, signal, (fetch) => fetch(provider.origin, { headers }))).rejects.toMatchObject({
    kind: "unavailable",
    code: "http_307",
  });
  expect(thief.seen).toEqual([]);
});

test("an address that is not the provider's is not called", async () => {
  const rules = { title: "Slack", base: "https://slack.example.com/api/", siblings: /(^|\.)slack\.example\.com$/ };
  for (const url of [thief.origin, "http://files.slack.example.com/", "https://slack.example.com.evil.test/"]) {
    await expect(callProvider(rules, signal, (fetch) => fetch(url, { headers }))).rejects.toMatchObject({
      code: "strange_address",
    });
  }
  expect(thief.seen).toEqual([]);
});

test("an SDK that repeats a failed call on its own reaches nobody", async () => {
  const provider = await serve((_, response) => void response.writeHead(500).end());
  const rules = { title: "Slack", base: provider.origin };
  const work = callProvider(rules, signal, async (fetch) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await fetch(provider.origin);
      } catch (error) {
        if (attempt > 5) throw error;
      }
    }
  });
  await expect(work).rejects.toMatchObject({ kind: "unavailable", code: "http_500" });
  expect(provider.seen).toHaveLength(1);
});

test("an answer over 1 MB is given up", async () => {
  const provider = await serve((_, response) => void response.end(`"${"x".repeat(1_100_000)}"`));
  const rules = { title: "Slack", base: provider.origin };
  await expect(callProvider(rules, signal, (fetch) => fetch(provider.origin))).rejects.toMatchObject({
    code: "too_large",
  });
});

test("Retry-After is seconds or a date, and never absurd", () => {
  const of = (value: string) => readRetryAfter(new Headers({ "retry-after": value }));
  expect(of("3")).toBe(3_000);
  expect(of("999999999")).toBe(86_400_000);
  expect(of(new Date(Date.now() + 5_000).toUTCString())).toBeGreaterThan(3_000);
  expect(of("-5")).toBe(0);
  expect(of("soon")).toBeUndefined();
});
