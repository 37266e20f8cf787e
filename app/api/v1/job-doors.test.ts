import { beforeAll, describe, expect, test } from "vitest";
import { SCOPES, type Scope } from "@/lib/api-keys/api-key";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { db } from "@/lib/db";
import type { Handler } from "@/lib/http";
import { POST as callConnector } from "./connectors/[connector]/route";
import { POST as submit } from "./intake/route";
import { POST as cancel } from "./jobs/[id]/cancel/route";
import { GET as logs } from "./jobs/[id]/logs/route";
import { POST as retry } from "./jobs/[id]/retry/route";
import { GET as list } from "./jobs/route";
import { GET as status } from "./status/[id]/route";
import { GET as usage } from "./usage/route";
import { PATCH as changeUser, GET as getUser } from "./users/[id]/route";
import { GET as findUser, POST as keepUser } from "./users/route";
import { GET as workflows } from "./workflows/route";

const actor = "owner@levqor.test";
const PING = { workflow: "ping", payload: { message: "hello" } };
const DEAR = {
  workflow: "summarise",
  payload: { text: "Please read this long text and say in short what it says." },
};

/** Every guarded door: what a call of it is, and the scope it wants. */
const DOORS: [string, Handler, Scope, { method: string; params?: Record<string, string>; body?: unknown }][] = [
  ["intake", submit, "jobs", { method: "POST", body: PING }],
  ["status", status, "jobs", { method: "GET", params: { id: "job_x" } }],
  ["jobs", list, "jobs", { method: "GET" }],
  ["logs", logs, "jobs", { method: "GET", params: { id: "job_x" } }],
  ["cancel", cancel, "jobs", { method: "POST", params: { id: "job_x" } }],
  ["retry", retry, "jobs", { method: "POST", params: { id: "job_x" } }],
  ["workflows", workflows, "jobs", { method: "GET" }],
  ["usage", usage, "jobs", { method: "GET" }],
  ["connectors", callConnector, "connectors", { method: "POST", params: { connector: "slack" }, body: {} }],
  ["users", keepUser, "users", { method: "POST", body: { email: "a@example.com" } }],
  ["users by e-mail", findUser, "users", { method: "GET" }],
  ["user", getUser, "users", { method: "GET", params: { id: "usr_x" } }],
  ["user's change", changeUser, "users", { method: "PATCH", params: { id: "usr_x" }, body: {} }],
];

type Ask = {
  method?: string;
  key?: string;
  params?: Record<string, string>;
  body?: unknown;
  headers?: object;
  query?: string;
};
type Said = { status: number; body: Record<string, unknown>; headers: Headers };

async function ask(
  door: Handler,
  { method = "POST", key, params = {}, body, headers, query = "" }: Ask,
): Promise<Said> {
  const request = new Request(`http://localhost:3000/api/v1/x${query}`, {
    method,
    headers: {
      ...(key === undefined ? {} : { "x-api-key": key }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const answered = await door(request, { params: Promise.resolve(params) });
  return {
    status: answered.status,
    body: (await answered.json()) as Record<string, unknown>,
    headers: answered.headers,
  };
}

async function newKey(account: string = crypto.randomUUID(), scopes: readonly Scope[] = SCOPES): Promise<string> {
  return (await createApiKey({ account, scopes, actor })).key;
}

let key: string;
let revoked: string;
beforeAll(async () => {
  // Submitting asks whether the model is connected; nobody calls it here.
  process.env.OPENAI_API_KEY = `sk-${crypto.randomUUID()}`;
  key = await newKey("acme");
  const made = await createApiKey({ account: "acme", scopes: SCOPES, actor });
  await revokeApiKey({ id: made.id, actor });
  revoked = made.key;
});

describe.each(DOORS)("%s", (_name, door, scope, call) => {
  test("is closed without a key and to a revoked one, in the same words", async () => {
    const none = await ask(door, call);
    const old = await ask(door, { ...call, key: revoked });
    expect([none.status, old.status, old.body]).toEqual([401, 401, none.body]);
    expect(none.headers.get("content-type")).toBe("application/problem+json");
    expect(none.headers.get("x-request-id")).toMatch(/^req_/);
  });

  test("is forbidden to a key of the other scopes", async () => {
    const other = await newKey(
      "acme",
      SCOPES.filter((it) => it !== scope),
    );
    expect((await ask(door, { ...call, key: other })).status).toBe(403);
  });
});

test("a submission is taken on with 202, and its status is for its account alone", async () => {
  const { status: code, body, headers } = await ask(submit, { key, body: PING });
  expect([code, body]).toEqual([
    202,
    {
      job_id: expect.stringMatching(/^job_/),
      status: "queued",
      status_url: `http://localhost:3000/api/v1/status/${body.job_id}`,
      estimatedCostCents: 0,
    },
  ]);
  expect(headers.get("location")).toBe(body.status_url);
  const params = { id: String(body.job_id) };
  const own = await ask(status, { method: "GET", key, params });
  expect(own.body).toMatchObject({ job_id: body.job_id, status: "queued", costCents: 0, attempts: 0, steps: [{}] });
  const stranger = await newKey();
  const doors = [
    [status, "GET"],
    [logs, "GET"],
    [cancel, "POST"],
    [retry, "POST"],
  ] as const;
  for (const [door, method] of doors) expect((await ask(door, { method, key: stranger, params })).status).toBe(404);
  expect((await ask(list, { method: "GET", key: stranger })).body).toEqual({ jobs: [] });
  const sibling = await newKey("acme");
  expect((await ask(status, { method: "GET", key: sibling, params })).status).toBe(200);
});

test("the same key and body is the same job, also when twenty come at once; another body is 422", async () => {
  const headers = { "idempotency-key": `order ${crypto.randomUUID()}` };
  const all = await Promise.all(Array.from({ length: 20 }, () => ask(submit, { key, body: PING, headers })));
  expect(new Set(all.map((it) => it.status))).toEqual(new Set([202]));
  expect(new Set(all.map((it) => it.body.job_id)).size).toBe(1);
  expect(all.filter((it) => it.headers.get("idempotent-replayed") === null)).toHaveLength(1);
  const other = await ask(submit, { key, body: { ...PING, priority: "high" }, headers });
  expect([other.status, other.body.type]).toEqual([422, "urn:levqor:error:key_reused"]);
  const stranger = await ask(submit, { key: await newKey(), body: PING, headers });
  expect([stranger.status, stranger.body.job_id === all[0]?.body.job_id]).toEqual([202, false]);
});

test.each([
  ["an unknown field", { ...PING, dry_run: true }, "dry_run"],
  ["an unknown workflow", { ...PING, workflow: "mine-bitcoin" }, "workflow"],
  ["the name of something every object has", { ...PING, workflow: "__proto__" }, "workflow"],
  ["a payload that does not fit", { workflow: "ping", payload: { message: 5 } }, "payload.message"],
  ["an unknown field of the payload", { workflow: "ping", payload: { msg: "a" } }, "payload"],
  ["another priority", { ...PING, priority: "urgent" }, "priority"],
  ["half a cent", { ...PING, budgetCents: 0.5 }, "budgetCents"],
  ["less than nothing", { ...PING, budgetCents: -1 }, "budgetCents"],
  ["more than there is", { ...PING, budgetCents: 1e300 }, "budgetCents"],
  ["a callback that is no address", { ...PING, callback_url: "nowhere" }, "callback_url"],
  ["an open callback", { ...PING, callback_url: "http://example.com/" }, "callback_url"],
  ["a callback to this machine", { ...PING, callback_url: "https://127.0.0.1/" }, "callback_url"],
  ["a callback to a disguised machine", { ...PING, callback_url: "https://2130706433/" }, "callback_url"],
  ["a callback to the metadata service", { ...PING, callback_url: "https://169.254.169.254/latest" }, "callback_url"],
  ["the same in a dry run", { ...PING, dryRun: true, callback_url: "https://[::1]/" }, "callback_url"],
])("%s is 400 and named", async (_what, body, field) => {
  const answered = await ask(submit, { key, body });
  const paths = ((answered.body.errors ?? []) as { path: string }[]).map((it) => it.path);
  expect([answered.status, paths[0]]).toEqual([400, expect.stringContaining(field)]);
});

test.each([[""], ["a\u0080"], ["x".repeat(256)]])("an Idempotency-Key of %j is refused", async (given) => {
  const answered = await ask(submit, { key, body: PING, headers: { "idempotency-key": given } });
  expect([answered.status, (answered.body.errors as { path: string }[])[0]?.path]).toEqual([400, "Idempotency-Key"]);
});

test("a body that is no JSON, none of our types, or too large is refused as such", async () => {
  expect((await ask(submit, { key, body: "{" })).status).toBe(400);
  expect((await ask(submit, { key, body: "a=b", headers: { "content-type": "text/plain" } })).status).toBe(415);
  const payload = { message: "x", more: "x".repeat(210_000) };
  expect((await ask(submit, { key, body: { workflow: "ping", payload } })).status).toBe(413);
  expect((await ask(submit, { key, body: { ...PING, callback_url: "x".repeat(530_000) } })).status).toBe(413);
  const deep = `{"workflow":"ping","payload":{"message":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`;
  expect((await ask(submit, { key, body: deep })).status).toBe(400);
});

test.each([
  ["a NUL and half a character", { message: "a\u0000b\ud800c" }],
  ["a field named as what every object has", JSON.parse('{"message":"x","__proto__":{"message":"y"}}')],
])("%s in a payload is taken on or refused, never an error of ours", async (_what, payload) => {
  const { status: code, body } = await ask(submit, { key, body: JSON.stringify({ workflow: "ping", payload }) });
  expect([202, 400]).toContain(code);
  if (code !== 202) return;
  const told = await ask(status, { method: "GET", key, params: { id: String(body.job_id) } });
  expect(told.status).toBe(200);
});

test.each(["999999999999999_x", "0_' OR 1=1", "1e9_a", "-1_a", "", "x".repeat(300)])(
  "a cursor that we never wrote (%j) is refused or shows nothing of others",
  async (cursor) => {
    const own = await newKey();
    const query = `?cursor=${encodeURIComponent(cursor)}`;
    const answered = await ask(list, { method: "GET", key: own, query });
    expect([200, 400]).toContain(answered.status);
    if (answered.status === 200) expect(answered.body).toEqual({ jobs: [] });
  },
);

test("over its own budget or the account's month, a job is refused with the numbers, and nothing is kept", async () => {
  const account = crypto.randomUUID();
  const own = await newKey(account);
  const plan = await ask(submit, { key: own, body: { ...DEAR, dryRun: true } });
  expect([plan.status, plan.body]).toMatchObject([200, { dryRun: true, calls: expect.any(Array) }]);
  const estimatedCents = Number(plan.body.estimatedCostCents);
  expect(estimatedCents).toBeGreaterThanOrEqual(1);
  const capped = await ask(submit, { key: own, body: { ...DEAR, budgetCents: estimatedCents - 1 } });
  expect([capped.status, capped.body]).toMatchObject([402, { estimatedCents, limitCents: estimatedCents - 1 }]);
  await db().apiAccount.update({ where: { name: account }, data: { monthlyBudgetCents: 0 } });
  const broke = await ask(submit, { key: own, body: DEAR });
  expect([broke.status, broke.body]).toMatchObject([402, { estimatedCents, remainingCents: 0, limitCents: 0 }]);
  expect((await ask(list, { method: "GET", key: own })).body).toEqual({ jobs: [] });
  expect((await ask(usage, { method: "GET", key: own })).body).toMatchObject({ remainingCents: 0, spentCents: 0 });
});

test("jobs are listed page by page, by state, and a wrong word is refused", async () => {
  const own = await newKey();
  const made: unknown[] = [];
  for (let at = 0; at < 5; at++) made.push((await ask(submit, { key: own, body: PING })).body.job_id);
  await ask(cancel, { key: own, params: { id: String(made[0]) } });
  const seen: unknown[] = [];
  let cursor = "";
  do {
    const { body } = await ask(list, { method: "GET", key: own, query: `?limit=2${cursor}` });
    seen.push(...(body.jobs as { job_id: string }[]).map((it) => it.job_id));
    cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
  } while (cursor);
  expect(seen).toEqual(made.toReversed());
  const canceled = (await ask(list, { method: "GET", key: own, query: "?status=canceled" })).body.jobs;
  expect((canceled as { job_id: string }[]).map((it) => it.job_id)).toEqual([made[0]]);
  for (const query of ["?status=lost", "?limit=0", "?limit=101", "?cursor=x", "?page=2", "?limit=1&limit=2"]) {
    expect([query, (await ask(list, { method: "GET", key: own, query })).status]).toEqual([query, 400]);
  }
});

test("a canceled job stays so, and can be run again", async () => {
  const { body } = await ask(submit, { key, body: PING });
  const params = { id: String(body.job_id) };
  expect((await ask(retry, { key, params })).status).toBe(409);
  expect((await ask(cancel, { key, params })).body.status).toBe("canceled");
  expect((await ask(cancel, { key, params })).status).toBe(200);
  expect(await ask(retry, { key, params })).toMatchObject({ status: 202, body: { status: "queued" } });
  const { body: log } = await ask(logs, { method: "GET", key, params });
  expect((log.logs as unknown[]).length).toBeGreaterThan(0);
});

test("every workflow has a payload schema that its example fits, and at least one costs something", async () => {
  const { body } = await ask(workflows, { method: "GET", key });
  const all = body.workflows as { name: string; payloadSchema: { type: string }; estimatedCostCents: number }[];
  expect(all.length).toBeGreaterThanOrEqual(4);
  for (const it of all) expect(it.payloadSchema).toMatchObject({ type: "object", additionalProperties: false });
  expect(Math.max(...all.map((it) => it.estimatedCostCents))).toBeGreaterThanOrEqual(1);
});

test("a user is kept once by address, found in any letters' case, changed, and unknown to others", async () => {
  const email = `Ada.${crypto.randomUUID()}@Example.com`;
  const first = await ask(keepUser, { key, body: { email, name: "Ada", meta: { a: 1 } } });
  expect([first.status, first.body]).toMatchObject([
    201,
    { email: email.toLowerCase(), locale: "en-GB", meta: { a: 1 } },
  ]);
  const again = await ask(keepUser, { key, body: { email: ` ${email.toUpperCase()} ` } });
  expect([again.status, again.body.id]).toEqual([200, first.body.id]);
  const query = `?email=${encodeURIComponent(email)}`;
  expect((await ask(findUser, { method: "GET", key, query })).body.id).toBe(first.body.id);
  const params = { id: String(first.body.id) };
  const changed = await ask(changeUser, { method: "PATCH", key, params, body: { meta: { a: null, b: { c: 2 } } } });
  expect([changed.status, changed.body]).toMatchObject([200, { name: "Ada", meta: { b: { c: 2 } } }]);
  const stranger = await newKey();
  expect((await ask(findUser, { method: "GET", key: stranger, query })).status).toBe(404);
  expect((await ask(getUser, { method: "GET", key: stranger, params })).status).toBe(404);
  const theft = await ask(changeUser, { method: "PATCH", key: stranger, params, body: { name: "Eve" } });
  expect(theft.status).toBe(404);
  for (const body of [{ email: "nobody" }, {}, { email, role: "admin" }, { email, meta: "x" }]) {
    expect((await ask(keepUser, { key, body })).status).toBe(400);
  }
  expect((await ask(findUser, { method: "GET", key })).status).toBe(400);
});
