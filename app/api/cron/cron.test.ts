import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE, GET, OPTIONS, POST } from "@/app/api/cron/[task]/route";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { env } from "@/lib/env";
import { queue } from "@/lib/queue";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
afterAll(() => standIns.close());

type Headers = Record<string, string>;
const ask = (task: string, headers: Headers, method = "POST") =>
  new Request(`http://localhost:3000/api/cron/${task}`, { method, headers });
const call = (task: string, headers: Headers, door = POST) =>
  door(ask(task, headers), { params: Promise.resolve({ task }) });
const bearer = () => ({ authorization: `Bearer ${env().CRON_SECRET}` });

test.each<[string, () => Headers]>([
  ["no header", () => ({})],
  ["an empty token", () => ({ authorization: "Bearer " })],
  ["another secret", () => ({ authorization: `Bearer ${env().INTERNAL_API_SECRET}` })],
  ["the secret without its scheme", () => ({ authorization: env().CRON_SECRET })],
  ["another scheme", () => ({ authorization: `Basic ${env().CRON_SECRET}` })],
  ["a letter more", () => ({ authorization: `Bearer ${env().CRON_SECRET}x` })],
  ["a letter less", () => ({ authorization: `Bearer ${env().CRON_SECRET.slice(1)}` })],
  ["two tokens", () => ({ authorization: `Bearer x ${env().CRON_SECRET}` })],
  ["the secret in the internal header", () => ({ "x-internal-secret": env().CRON_SECRET })],
])("with %s the scheduler is not let in, whatever it asks for", async (_, headers) => {
  for (const task of ["deliver", "nonesuch"]) {
    const response = await call(task, headers());
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.text()).not.toContain(env().CRON_SECRET);
  }
});

test.each(["nonesuch", "", "daily-email-tasks ", "constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"])(
  "the task '%s' is not there, and that is told behind the guard only",
  async (task) => {
    const response = await call(task, bearer());
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404, detail: "There is no such task." });
  },
);

test("what is due is delivered, by GET as the scheduler asks and by POST", async () => {
  for (const door of [GET, POST]) {
    const session = makeSession({ email: `${crypto.randomUUID()}@example.com` });
    await receiveStripeEvent(makeEvent("checkout.session.completed", session));
    const response = await call("deliver", bearer(), door);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ sent: 4, failed: 0, suppressed: 0, remaining: 0 });
  }
});

test("overlapping calls deliver once", async () => {
  const session = makeSession();
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const responses = await Promise.all([
    call("deliver", bearer()),
    call("deliver", bearer()),
    call("deliver", bearer()),
  ]);
  const counts = await Promise.all(responses.map((it) => it.json()));
  expect(counts.reduce((sum, it) => sum + it.sent, 0)).toBe(4);
});

test("another method is refused with what is allowed", async () => {
  const response = await DELETE(ask("deliver", bearer(), "DELETE"));
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
  expect((await OPTIONS(ask("deliver", {}, "OPTIONS"))).status).toBe(204);
});
