import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { OrderStatus } from "@/lib/generated/prisma/enums";
import { LEAD_STATES, stateOf } from "@/lib/leads/lead";
import { listLeads } from "@/lib/leads/list-leads";
import { queueLeadFollowUps } from "@/lib/leads/queue-lead-follow-ups";

const root = path.dirname(import.meta.dirname);

/** Runs the seed as `npm run db:seed` does; what it printed. */
async function seed(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "prisma/seed.ts"], {
    cwd: root,
    timeout: 90_000,
  });
  return stdout;
}

async function counts(): Promise<number[]> {
  return Promise.all([
    db().order.count(),
    db().email.count(),
    db().alert.count(),
    db().stripeEvent.count(),
    db().payment.count(),
    db().subscription.count(),
    db().conversation.count(),
    db().message.count(),
    db().ticket.count(),
    db().metricEvent.count(),
    db().lead.count(),
    db().leadActivity.count(),
  ]);
}

test("the demo is there after one seeding, and the same after two more at once", async () => {
  expect(await seed()).toMatch(/^14 demo customers added, 0 were there\.$/m);
  const before = await counts();
  expect(before.slice(0, 1)).toEqual([14]);
  const statuses = (await db().order.findMany({ select: { status: true } })).map((it) => it.status);
  // INTAKE_PENDING is where the worker takes the new ones, once their mail has left.
  const shown = Object.values(OrderStatus).filter((it) => it !== "INTAKE_PENDING");
  expect([...new Set(statuses)].sort()).toEqual(shown.sort());
  const desk = await db().ticket.findMany();
  for (const { createdAt, firstAnswerAt, closedAt } of desk) {
    const past = [createdAt, firstAnswerAt, closedAt].filter((it) => it !== null).map(Number);
    expect(past).toEqual(past.toSorted((a, b) => a - b));
  }
  expect(new Set(desk.map((it) => it.status))).toEqual(new Set(["open", "waiting", "closed"]));
  const { leads } = await listLeads({}, 50);
  expect(new Set(leads.map(stateOf))).toEqual(new Set(LEAD_STATES));
  expect(leads.filter((it) => it.orders > 0 && it.steps.includes("bought"))).toHaveLength(3);
  expect(await queueLeadFollowUps(500), "what was sent is owed no more").toBe(0);
  const again = await Promise.all([seed(), seed()]);
  for (const it of again) expect(it).toMatch(/^0 demo customers added, 14 were there\.$/m);
  expect(await counts()).toEqual(before);
}, 240_000);

test("nobody in the demo can be written to", async () => {
  const orders = await db().order.findMany({ select: { email: true } });
  const tickets = await db().ticket.findMany({ select: { email: true } });
  const leads = await db().lead.findMany({ select: { email: true } });
  for (const { email } of [...orders, ...tickets, ...leads]) expect(email).toMatch(/\.(example|test|invalid)$/);
});
