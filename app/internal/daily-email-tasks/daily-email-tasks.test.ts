import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST as cron } from "@/app/api/cron/[task]/route";
import { DELETE, GET, POST } from "@/app/internal/daily-email-tasks/route";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { queue } from "@/lib/queue";
import { buyOrder, orderAt } from "@/lib/testing/orders";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { startWorker } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
beforeEach(async () => {
  await db().order.deleteMany();
  await Promise.all([db().email.deleteMany(), db().alert.deleteMany(), db().cronRun.deleteMany()]);
});
afterAll(() => standIns.close());

type Headers = Record<string, string>;
const ask = (headers: Headers, method = "POST") =>
  new Request("http://localhost:3000/internal/daily-email-tasks", { method, headers });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const run = async () => (await POST(ask(bearer(env().CRON_SECRET)))).json();

/** An order of each kind that something has fallen due for. */
async function dueOrders() {
  const [reminded, offered, late] = [await buyOrder(), await orderAt("DONE"), await orderAt("IN_PROGRESS")];
  await db().$executeRaw`UPDATE orders SET paid_at = app_now() - interval '3 days' WHERE id = ${reminded.id}`;
  await db().$executeRaw`UPDATE orders SET delivered_at = app_now() - interval '8 days' WHERE id = ${offered.id}`;
  await db().$executeRaw`UPDATE orders SET due_at = app_now() - interval '1 hour' WHERE id = ${late.id}`;
  return { reminded, offered, late };
}

test.each<[string, () => Headers]>([
  ["the scheduler's secret", () => bearer(env().CRON_SECRET)],
  ["the internal secret as bearer", () => bearer(env().INTERNAL_API_SECRET)],
  ["the internal secret in its header", () => ({ "x-internal-secret": env().INTERNAL_API_SECRET })],
])("%s opens the door", async (_, headers) => {
  expect((await POST(ask(headers()))).status).toBe(200);
});

test.each<[string, () => Headers]>([
  ["no secret", () => ({})],
  ["an empty header", () => ({ "x-internal-secret": "" })],
  ["another secret", () => bearer(env().DASHBOARD_TOKEN)],
  ["the scheduler's secret in the internal header", () => ({ "x-internal-secret": env().CRON_SECRET })],
])("%s does not", async (_, headers) => {
  expect((await POST(ask(headers()))).status).toBe(401);
  expect(await db().cronRun.count()).toBe(0);
});

test("what has fallen due is owed, sent and counted, and a second call finds nothing", async () => {
  const { reminded, offered, late } = await dueOrders();
  const counts = await run();
  expect(counts).toEqual({
    ...{ remindersQueued: 1, upsellsQueued: 1, overdueAlerted: 1, lateAnswersAlerted: 0 },
    ...{ followUpsQueued: 0, purchasesRecorded: 0 },
    ...{ sent: 9, failed: 0, suppressed: 2, remaining: 0 },
  });
  for (const { email } of [reminded, offered, late])
    expect(standIns.mail.list({ to: email }).length).toBeGreaterThan(1);
  expect(await run()).toMatchObject({ remindersQueued: 0, upsellsQueued: 0, overdueAlerted: 0, sent: 0, remaining: 0 });
  const [second, first] = await db().cronRun.findMany({ orderBy: { id: "desc" } });
  expect(first).toMatchObject({ task: "daily-email-tasks", counts, error: null });
  expect(second?.finishedAt).not.toBeNull();
});

test("with workers running beside it the counts are whole all the same", async () => {
  const stop = await startWorker();
  await dueOrders();
  const counts = await run();
  expect(counts).toMatchObject({ remindersQueued: 1, upsellsQueued: 1, remaining: 0 });
  expect(counts.sent).toBeGreaterThanOrEqual(2);
  await stop(2_000);
});

test("calls that overlap, by either door, owe and send each message once", async () => {
  const orders = await Promise.all(Array.from({ length: 6 }, () => buyOrder()));
  await db().$executeRaw`UPDATE orders SET paid_at = app_now() - interval '3 days'`;
  const params = Promise.resolve({ task: "daily-email-tasks" });
  const headers = bearer(env().CRON_SECRET);
  const calls = Array.from({ length: 4 }, () => [POST(ask(headers)), cron(ask(headers), { params })]).flat();
  const counts = await Promise.all((await Promise.all(calls)).map((it) => it.json()));
  expect(counts.reduce((sum, it) => sum + it.remindersQueued, 0)).toBe(6);
  for (const { id } of orders) expect(standIns.mail.acceptedByKey()[`intake-reminder:${id}`]?.accepted).toBe(1);
  for (const { email } of orders) expect(standIns.mail.list({ to: email })).toHaveLength(3);
});

test("a run that fails is recorded with its reason", async () => {
  await db().$executeRaw`ALTER TABLE emails RENAME TO emails_away`;
  try {
    expect((await POST(ask(bearer(env().CRON_SECRET)))).status).toBeGreaterThanOrEqual(500);
  } finally {
    await db().$executeRaw`ALTER TABLE emails_away RENAME TO emails`;
  }
  const [failed] = await db().cronRun.findMany();
  expect(failed?.error).toContain("emails");
});

test("another method is refused", async () => {
  for (const [door, method] of [
    [GET, "GET"],
    [DELETE, "DELETE"],
  ] as const) {
    const response = await door(ask(bearer(env().CRON_SECRET), method));
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  }
});
