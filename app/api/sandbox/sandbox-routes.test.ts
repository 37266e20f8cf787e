import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Handler } from "@/lib/http";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

type Routes = Record<"GET" | "POST", Handler>;

let standIns: StandIns;
let routes: Record<"emails" | "alerts" | "connector-calls" | "clock" | "faults" | "stripe", Routes>;

beforeAll(async () => {
  standIns = await startStandIns();
  // Before the product's modules are loaded: they read the environment once.
  Object.assign(process.env, standIns.env, { LEVQOR_SANDBOX: "1" });
  (await import("@/lib/env")).env();
  const [emails, alerts, calls, clock, faults, stripe] = await Promise.all([
    import("./emails/route"),
    import("./alerts/route"),
    import("./connector-calls/route"),
    import("./clock/route"),
    import("./faults/route"),
    import("./stripe/route"),
  ]);
  routes = { emails, alerts, "connector-calls": calls, clock, faults, stripe };
});
afterAll(() => standIns.close());
beforeEach(() => {
  process.env.LEVQOR_SANDBOX = "1";
});

const ORIGIN = "http://localhost:3000";

function get(name: keyof typeof routes, query = ""): Promise<Response> {
  return routes[name].GET(new Request(`${ORIGIN}/api/sandbox/${name}${query}`));
}

function post(name: keyof typeof routes, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return routes[name].POST(
    new Request(`${ORIGIN}/api/sandbox/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

function postForm(name: keyof typeof routes, body: Record<string, string>): Promise<Response> {
  return routes[name].POST(
    new Request(`${ORIGIN}/api/sandbox/${name}`, {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin", accept: "text/html" },
      body: new URLSearchParams(body),
    }),
  );
}

test.each(["emails", "alerts", "connector-calls", "clock", "faults", "stripe"] as const)(
  "outside the sandbox there is nothing at /api/sandbox/%s",
  async (name) => {
    process.env.LEVQOR_SANDBOX = "0";
    for (const answer of [await get(name), await post(name, {})]) {
      expect(answer.status).toBeGreaterThanOrEqual(404);
      expect(answer.status).toBeLessThanOrEqual(405);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  },
);

test("the inbox lists what was sent to an address", async () => {
  const sent = await fetch(`${standIns.env.RESEND_BASE_URL}/emails`, {
    method: "POST",
    headers: { authorization: "Bearer re_any", "content-type": "application/json", "idempotency-key": "k1" },
    body: JSON.stringify({ from: "a@levqor.test", to: "Ada@example.com", subject: "Hello", text: "Hi" }),
  });
  expect(sent.status).toBe(200);
  const { emails } = await (await get("emails", "?to=ada@example.com")).json();
  expect(emails).toMatchObject([{ to: "Ada@example.com", subject: "Hello", text: "Hi", idempotencyKey: "k1" }]);
  expect((await (await get("emails", "?to=bob@example.com")).json()).emails).toEqual([]);
});

test("the clock goes ahead and back", async () => {
  const ahead = await (await post("clock", { advance: "PT48H" })).json();
  expect(ahead.offsetSeconds).toBe(172_800);
  expect(Date.parse(ahead.now) - Date.now()).toBeGreaterThan(172_000_000);
  expect((await post("clock", { advance: "tomorrow" })).status).toBe(400);
  const form = await postForm("clock", { reset: "true" });
  expect([form.status, form.headers.get("location")]).toEqual([303, "/sandbox/clock"]);
  expect((await (await get("clock")).json()).offsetSeconds).toBe(0);
});

test("a fault is set for some requests, and an unknown one refused", async () => {
  const set = await post("faults", { provider: "resend", fault: "error500", times: 2 });
  expect((await set.json()).faults.resend).toEqual({ fault: "error500", times: 2 });
  expect((await post("faults", { provider: "resend", fault: "explode" })).status).toBe(400);
  expect((await postForm("faults", { provider: "resend", fault: "none" })).status).toBe(303);
  expect(standIns.faults.list().resend.fault).toBe("none");
});

test("deliveries are held by a form, and what Stripe refuses is said", async () => {
  await postForm("stripe", { action: "deliveries", hold: "true", shuffle: "false", repeat: "3" });
  expect(standIns.stripe.mode()).toEqual({ hold: true, shuffle: false, repeat: 3 });
  const refused = await post("stripe", { action: "settle", id: "cs_test_none", outcome: "failed" });
  expect(refused.status).toBe(404);
  expect((await refused.json()).detail).toContain("No such checkout.session");
});

test("another site's form changes nothing", async () => {
  const answer = await post("faults", { provider: "stripe", fault: "hang" }, { "sec-fetch-site": "cross-site" });
  expect(answer.status).toBe(403);
  expect(standIns.faults.list().stripe.fault).toBe("none");
});

test("what connectors did is listed, without the credential it was done with", async () => {
  const token = process.env.SLACK_BOT_TOKEN ?? "";
  const sent = await fetch(`${standIns.env.SLACK_API_BASE}/chat.postMessage`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams({ channel: "C0LEVQOR01", text: "Hello" }),
  });
  expect(await sent.json()).toMatchObject({ ok: true });
  const { calls } = await (await get("connector-calls")).json();
  expect(calls).toMatchObject([{ provider: "slack", facts: { channel: "C0LEVQOR01", text: "Hello" } }]);
  expect(JSON.stringify(calls)).not.toContain(token);
});
