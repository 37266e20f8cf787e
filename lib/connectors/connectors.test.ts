import { afterAll, beforeEach, expect, test } from "vitest";
import { type ActionCall, ConnectorFailure, type ConnectorName, type FailureKind } from "@/lib/connectors/connector";
import type { FaultName, Provider } from "@/sandbox/faults";
import { startStandIns } from "@/sandbox/stand-ins";

const standIns = await startStandIns();
Object.assign(process.env, standIns.env, { LEVQOR_SANDBOX: "1", OPENAI_API_KEY: "sk-of-the-sandbox" });
const { CONNECTORS, connectorHealth, predict, runAction } = await import("@/lib/connectors/registry");

afterAll(() => standIns.close());
beforeEach(() => {
  standIns.faults.reset();
  standIns.calls.reset();
  Reflect.deleteProperty(globalThis, "levqorModelBreaker");
});

const outside = standIns.env.SANDBOX_OUTSIDE_ORIGINS;
const channel = "C0LEVQOR02";
const databaseId = "1f0e9c7a-5b1d-4c9e-8a55-0d6f1f7b2c3d";

/** Every action there is, with an input that works; `fault` is the stand-in that has to fail for it. */
const WORKING: { call: ActionCall; provider: Provider; output: object }[] = [
  [{ connector: "slack", action: "post_message", input: { channel, text: "A new lead" } }, "slack", { channel }],
  [{ connector: "slack", action: "list_channels", input: { limit: 2 } }, "slack", { nextCursor: expect.any(String) }],
  [
    { connector: "slack", action: "upload_file", input: { channel, filename: "leads.csv", content: "a,b\n1,2" } },
    ...(["slack", { fileId: expect.stringMatching(/^F/) }] as const),
  ],
  [{ connector: "notion", action: "search", input: { query: "Ada" } }, "notion", { results: expect.any(Array) }],
  [{ connector: "notion", action: "query_database", input: { databaseId } }, "notion", { results: expect.any(Array) }],
  [
    {
      connector: "notion",
      action: "create_page",
      input: { parent: { databaseId }, title: "Ada", text: "x".repeat(4_500) },
    },
    ...(["notion", { pageId: expect.any(String), url: expect.stringContaining("notion") }] as const),
  ],
  [{ connector: "gmail", action: "list_labels", input: {} }, "google", { labels: expect.any(Array) }],
  [{ connector: "gmail", action: "list_messages", input: { query: "invoice" } }, "google", { messages: [] }],
  [
    {
      connector: "gmail",
      action: "send_email",
      input: { to: "ada@example.com", subject: "Grüße, £5", text: "Hello\nAda" },
    },
    ...(["google", { id: expect.any(String) }] as const),
  ],
  [
    { connector: "telegram", action: "send_message", input: { chatId: -1001, text: "Hi" } },
    "telegram",
    { chatId: -1001 },
  ],
  [{ connector: "telegram", action: "get_me", input: {} }, "telegram", { username: "levqor_sandbox_bot" }],
  [{ connector: "telegram", action: "get_updates", input: {} }, "telegram", { updates: [] }],
  [
    { connector: "whatsapp", action: "send_message", input: { to: "+447700900123", text: "Hi" } },
    ...(["whatsapp", { messageId: expect.stringMatching(/^wamid/) }] as const),
  ],
  [
    { connector: "http", action: "request", input: { method: "POST", url: `${outside}/hook?a=1`, body: { lead: 1 } } },
    ...(["outside", { status: 200, body: expect.objectContaining({ path: "/hook", body: '{"lead":1}' }) }] as const),
  ],
  [
    { connector: "openai", action: "generate", input: { prompt: "Say hello." } },
    "openai",
    { text: "In short: Say hello." },
  ],
  [
    { connector: "openai", action: "classify", input: { text: "My invoice is wrong", labels: ["praise", "invoice"] } },
    ...(["openai", { label: "invoice" }] as const),
  ],
].map((row) => {
  const [call, provider, output] = row as [ActionCall, Provider, object];
  return { call, provider, output };
});
const cases = WORKING.map((it) => ({ ...it, name: `${it.call.connector} ${it.call.action}` }));

const run = (call: ActionCall, signal = new AbortController().signal) =>
  runAction(call, { signal, idempotencyKey: "job_1:2" });

async function failureOf(call: ActionCall, signal?: AbortSignal): Promise<ConnectorFailure> {
  const outcome = await run(call, signal).catch((error: unknown) => error);
  if (!(outcome instanceof ConnectorFailure)) throw new Error(`no failure but ${JSON.stringify(outcome)}`);
  return outcome;
}

test("no action is left out here", () => {
  const all = Object.entries(CONNECTORS).flatMap(([name, it]) =>
    Object.keys(it.actions).map((action) => `${name} ${action}`),
  );
  expect(cases.map((it) => it.name).sort()).toEqual(all.sort());
});

test.each(cases)("$name does what it predicts, at the price it predicts", async ({ call, output }) => {
  const predicted = predict(call);
  expect(predicted).toMatchObject({
    connector: call.connector,
    action: call.action,
    host: expect.stringContaining("127.0.0.1"),
  });
  const done = await run(call);
  expect(done.output).toMatchObject(output);
  expect(done.costCents).toBe(predicted.costCents);
});

const FAULTS: [FaultName, FailureKind, object][] = [
  ["error401", "credential", {}],
  ["rateLimited", "rate_limited", { retryAfterMs: 2_000 }],
  ["error500", "unavailable", {}],
  ["garbage", "unavailable", {}],
  ["cutStream", "unavailable", {}],
  ["acceptThenDrop", "unavailable", {}],
];
const failing = cases.flatMap((it) => FAULTS.map(([fault, kind, more]) => ({ ...it, fault, kind, more })));

test.each(failing)("$name: $fault is $kind, at the first attempt", async ({ call, provider, fault, kind, more }) => {
  const startedAt = performance.now();
  standIns.faults.set(provider, fault);
  const failure = await failureOf(call);
  // The host's own 401 is about what the customer sent there, not about a credential of ours.
  const isOwn = call.connector === "http" && fault === "error401";
  expect(failure).toMatchObject({ kind: isOwn ? "refused" : kind, ...more });
  expect(failure.message).not.toMatch(/xoxb-|ntn_|1\/\/|ya29|sk-of|Bearer \w/);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

test.each(cases)("$name: silence ends with the caller's patience", async ({ call, provider }) => {
  standIns.faults.set(provider, "hang");
  const startedAt = performance.now();
  expect(await failureOf(call, AbortSignal.timeout(150))).toMatchObject({ kind: "timeout", code: "aborted" });
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test("silence ends after 10 seconds by itself", async () => {
  standIns.faults.set("slack", "hang");
  const startedAt = performance.now();
  const failure = await failureOf({ connector: "slack", action: "list_channels", input: {} });
  expect(failure).toMatchObject({ kind: "timeout", code: "timeout" });
  expect(performance.now() - startedAt).toBeGreaterThan(9_500);
  expect(performance.now() - startedAt).toBeLessThan(11_500);
});

test("providers receive what was meant", async () => {
  for (const { call } of WORKING) await run(call);
  const seen = standIns.calls.list().map((it) => [it.provider, it.action, it.facts]);
  expect(seen).toContainEqual(["slack", "chat.postMessage", { channel, text: "A new lead" }]);
  expect(seen).toContainEqual(["slack", "files.upload", expect.objectContaining({ filename: "leads.csv" })]);
  expect(seen).toContainEqual([
    "notion",
    "pages.create",
    expect.objectContaining({ title: "Ada", text: "x".repeat(4_000) }),
  ]);
  expect(seen).toContainEqual([
    ...["google", "messages.send"],
    expect.objectContaining({ to: "ada@example.com", subject: "Grüße, £5", text: "Hello\r\nAda" }),
  ]);
  expect(seen).toContainEqual([
    ...["outside", "POST /hook"],
    expect.objectContaining({ body: '{"lead":1}', "content-type": "application/json", "idempotency-key": "job_1:2" }),
  ]);
});

test("what a provider understood and refuses is not tried again, and says why", async () => {
  const slack = { connector: "slack", action: "post_message", input: { channel: "C0000000404", text: "x" } } as const;
  expect(await failureOf(slack)).toMatchObject({ kind: "refused", code: "channel_not_found" });
  const missing = { parent: { pageId: "00000000-0000-4000-8000-000000000404" }, title: "x" };
  const notion = { connector: "notion", action: "create_page", input: missing } as const;
  expect(await failureOf(notion)).toMatchObject({ kind: "refused", code: "object_not_found" });
  for (const [path, kind] of [
    ["status/404", "refused"],
    ["status/503", "unavailable"],
    ["redirect", "refused"],
  ] as const) {
    const http = { connector: "http", action: "request", input: { url: `${outside}/${path}` } } as const;
    expect(await failureOf(http), path).toMatchObject({ kind });
  }
  expect(standIns.calls.list("outside").map((it) => it.action)).not.toContain("GET /landed");
});

test("an access token that Google took back is asked for anew", async () => {
  const labels = { connector: "gmail", action: "list_labels", input: {} } as const;
  await run(labels);
  standIns.faults.set("google", "error401", 1);
  expect((await run(labels)).output).toMatchObject({ labels: expect.any(Array) });
});

const longText = "x".repeat(40_000);
test.each<[ConnectorName, string, unknown, string]>([
  ["slack", "post_message", { channel: "#general", text: "x" }, "params.channel"],
  ["slack", "post_message", { channel, text: longText }, "params.text"],
  ["slack", "post_message", { channel, text: " \n" }, "params.text"],
  ["slack", "post_message", { channel, text: "a\0b" }, "params.text"],
  ["slack", "post_message", { channel, text: "x", as_user: true }, "params.as_user"],
  ["slack", "upload_file", { channel, filename: "../x", content: "x" }, "params.filename"],
  ["notion", "query_database", { databaseId: "../../users" }, "params.databaseId"],
  ["notion", "create_page", { parent: { pageId: "x" }, title: "x" }, "params.parent.pageId"],
  ["gmail", "send_email", { to: "a@example.com\r\nBcc: b@example.com", subject: "x", text: "x" }, "params.to"],
  ["gmail", "send_email", { to: "a@example.com, b@example.com", subject: "x", text: "x" }, "params.to"],
  ["gmail", "send_email", { to: ["a@example.com", "b@example.com"], subject: "x", text: "x" }, "params.to"],
  ["gmail", "send_email", { to: "a@example.com", subject: "x\r\nBcc: b@example.com", text: "x" }, "params.subject"],
  [
    "gmail",
    "send_email",
    { to: "a@example.com", subject: "x", text: "x", replyTo: "b@example.com\nX: y" },
    "params.replyTo",
  ],
  ["telegram", "send_message", { chatId: "1; drop", text: "x" }, "params.chatId"],
  ["whatsapp", "send_message", { to: "07700 900123", text: "x" }, "params.to"],
  ["http", "request", { url: "https://elsewhere.example.com/" }, "params.url"],
  ["http", "request", { url: `${outside}/`, headers: { Host: "x" } }, "params.headers.Host"],
  ["http", "request", { url: `${outside}/`, headers: { "X-A": "a\r\nb: c" } }, "params.headers.X-A"],
  ["openai", "generate", { prompt: "x", maxTokens: 1e9 }, "params.maxTokens"],
  ["openai", "classify", { text: "x", labels: ["a", "a"] }, "params.labels"],
  ["openai", "translate", {}, "action"],
  ["openai", "constructor", {}, "action"],
])("%s %s refuses %j by the field's name, before anything leaves", async (connector, action, input, path) => {
  expect(() => predict({ connector, action, input })).toThrow(
    expect.objectContaining({ code: "invalid", fields: expect.arrayContaining([expect.objectContaining({ path })]) }),
  );
  expect(await failureOf({ connector, action, input })).toMatchObject({ kind: "invalid" });
  expect(standIns.calls.list()).toEqual([]);
});

test("what comes back holds no secret, also when the provider says it", async () => {
  const token = process.env.SLACK_BOT_TOKEN ?? "";
  expect(token).toMatch(/^xoxb-/);
  const body = {
    authorization: "Bearer abcdefghijkl",
    note: `the token is ${token}, at ?token=abcdef123456`,
    nested: [{ password: "hunter2" }],
  };
  const call = {
    connector: "http",
    action: "request",
    input: { method: "POST", url: `${outside}/hook`, body },
  } as const;
  const text = JSON.stringify((await run(call)).output);
  expect(text).not.toContain(token);
  expect(text).not.toContain("abcdefghijkl");
  expect(text).not.toContain("abcdef123456");
});

test("health names what is missing, not what is set", () => {
  expect(connectorHealth()).toContainEqual({ connector: "slack", title: "Slack", isConfigured: true, needs: [] });
  expect(JSON.stringify(connectorHealth())).not.toContain("xoxb");
});
