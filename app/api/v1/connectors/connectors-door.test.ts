import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { db } from "@/lib/db";
import type { FaultName } from "@/sandbox/faults";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

let standIns: StandIns;
let POST: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
let key = "";

beforeAll(async () => {
  standIns = await startStandIns();
  // WhatsApp has no token here, and HTTP no host.
  Object.assign(process.env, standIns.env, { WHATSAPP_ACCESS_TOKEN: "", HTTP_CONNECTOR_HOSTS: "" });
  ({ POST } = (await import("./[connector]/route")) as unknown as { POST: typeof POST });
  ({ key } = await createApiKey({ account: "acme", scopes: ["connectors"], actor: "test" }));
});
afterAll(() => standIns.close());
beforeEach(() => {
  standIns.faults.reset();
  standIns.calls.reset();
});

async function post(connector: string, body: unknown, headers: Record<string, string> = { "x-api-key": key }) {
  const request = new Request(`http://localhost:3000/api/v1/connectors/${connector}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const response = await POST(request, { params: Promise.resolve({ connector }) });
  return { response, status: response.status, answer: await response.json() };
}
function nested(levels: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < levels; level++) value = { or: value };
  return value;
}
const message = { action: "post_message", params: { channel: "C0LEVQOR01", text: "Hello" } };
const spent = async () => (await db().budget.findFirst({ where: { account: "acme" } }))?.spentCents ?? 0;

test("a call is made, answered and paid for", async () => {
  const before = await spent();
  const { status, answer } = await post("slack", message);
  expect([status, answer]).toEqual([
    200,
    {
      status: "ok",
      connector: "slack",
      action: "post_message",
      result: { channel: "C0LEVQOR01", ts: expect.any(String) },
    },
  ]);
  expect(standIns.calls.list("slack")[0]?.facts.text).toBe("Hello");
  expect(await spent()).toBe(before + 1);
});

test("reading is free, and takes no parameters at all", async () => {
  const before = await spent();
  expect((await post("telegram", { action: "get_me" })).answer).toMatchObject({ status: "ok", result: { id: 1 } });
  expect(await spent()).toBe(before);
});

test.each<[FaultName, number, string | null]>([
  ["error401", 424, null],
  ["rateLimited", 503, "2"],
  ["error500", 503, "5"],
  ["acceptThenDrop", 503, "5"],
  ["garbage", 502, null],
])("%s is %i, and is not paid for", async (fault, expected, retryAfter) => {
  const before = await spent();
  standIns.faults.set("slack", fault, 1);
  const { response, status, answer } = await post("slack", message);
  expect(status).toBe(expected);
  expect(answer).toEqual({ status: "error", code: expect.any(String), message: expect.stringContaining("Slack") });
  expect(response.headers.get("retry-after")).toBe(retryAfter);
  expect(await spent()).toBe(before);
});

test("what the provider refuses is 502 with its own word", async () => {
  const { status, answer } = await post("slack", { ...message, params: { channel: "C0000000404", text: "x" } });
  expect([status, answer.code]).toEqual([502, "channel_not_found"]);
});

test.each([
  ["whatsapp", { action: "send_message", params: { to: "+447700900123", text: "x" } }, "WHATSAPP_ACCESS_TOKEN"],
  ["whatsapp", { action: "send_message", params: {} }, "WHATSAPP_ACCESS_TOKEN"],
  ["http", { action: "request", params: { url: "https://api.example.com/" } }, "HTTP_CONNECTOR_HOSTS"],
])("%s without its credential is 424 and says what is to be set", async (connector, body, missing) => {
  const { status, answer } = await post(connector, body);
  expect(status).toBe(424);
  expect(answer).toEqual({ status: "error", code: "credential_missing", message: expect.stringContaining(missing) });
});

test.each([
  ["pigeon", message, 404, undefined],
  ["constructor", message, 404, undefined],
  ["slack", { action: "delete_workspace", params: {} }, 400, "action"],
  ["slack", { action: "toString", params: {} }, 400, "action"],
  ["whatsapp", { action: "nothing", params: {} }, 400, "action"],
  ["slack", { ...message, params: { channel: "general", text: "x" } }, 400, "params.channel"],
  ["slack", { ...message, params: { ...message.params, extra: 1 } }, 400, "params.extra"],
  ["slack", { ...message, more: 1 }, 400, "more"],
  ["slack", { params: {} }, 400, "action"],
])("%s %j is a problem that names the field", async (connector, body, expected, path) => {
  const { response, status, answer } = await post(connector, body);
  expect(status).toBe(expected);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.errors?.[0]?.path).toBe(path);
  expect(standIns.calls.list()).toEqual([]);
});

test("parameters nested deeper than anybody needs are refused, not read", async () => {
  const { status, answer } = await post("notion", { action: "query_database", params: { filter: nested(3_000) } });
  expect([status, answer.errors?.[0]?.path]).toEqual([400, "params"]);
  expect(standIns.calls.list()).toEqual([]);
});

test("without a key, or with one of another scope, nobody comes in", async () => {
  const other = await createApiKey({ account: "acme", scopes: ["jobs"], actor: "test" });
  expect((await post("slack", message, {})).status).toBe(401);
  expect((await post("slack", message, { "x-api-key": other.key })).status).toBe(403);
  expect(standIns.calls.list()).toEqual([]);
});

test("parallel calls never cost more than the month allows", async () => {
  const { key: poor } = await createApiKey({ account: "poor", scopes: ["connectors"], actor: "test" });
  await db().apiAccount.update({ where: { name: "poor" }, data: { monthlyBudgetCents: 3 } });
  const all = await Promise.all(Array.from({ length: 12 }, () => post("slack", message, { "x-api-key": poor })));
  expect(all.map((it) => it.status).sort()).toEqual([200, 200, 200, ...Array(9).fill(402)]);
  expect(standIns.calls.list("slack")).toHaveLength(3);
  expect(all.find((it) => it.status === 402)?.answer).toMatchObject({ costCents: 1, remainingCents: 0, limitCents: 3 });
});
