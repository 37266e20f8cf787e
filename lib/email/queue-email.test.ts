import { beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { sweepEmails } from "@/lib/email/sweep-emails";
import { queue } from "@/lib/queue";

beforeAll(async () => {
  await queue();
});

const owe = (more: { dueAt?: Date; key?: string } = {}) => {
  const key = more.key ?? `test:${crypto.randomUUID()}`;
  return transaction(async (tx) => ({
    key,
    isNew: await queueEmail(tx, { kind: "test", to: "a@x.test", ...more, key }),
  }));
};
const row = (key: string) => db().email.findUniqueOrThrow({ where: { key } });
async function jobsOf(key: string): Promise<number> {
  const { id } = await row(key);
  const [found] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pgboss.job WHERE data->>'id' = ${id}`;
  return found?.count ?? 0;
}

test("a mail that is due now has its job at once, at whatever part of a millisecond", async () => {
  // The column keeps whole milliseconds: rounded up, half of all mails would be due a moment later.
  for (let count = 0; count < 20; count++) expect(await jobsOf((await owe()).key)).toBe(1);
});

test("a mail for later has no job, until its time has come and the sweep finds it", async () => {
  const { key } = await owe({ dueAt: new Date(Date.now() + 3_600_000) });
  await sweepEmails();
  expect(await jobsOf(key)).toBe(0);
  await db().$executeRaw`UPDATE emails SET due_at = app_now() - interval '1 second' WHERE key = ${key}`;
  await Promise.all([sweepEmails(), sweepEmails()]);
  await sweepEmails();
  expect(await jobsOf(key)).toBe(1);
});

test("the sweep tells how many are due, also when they are more than it hands over at once", async () => {
  await db().$executeRaw`
    INSERT INTO emails (id, key, kind, "to", due_at)
    SELECT gen_random_uuid(), 'crowd:' || at, 'test', 'a@x.test', app_now() - interval '1 minute' FROM generate_series(1, 600) AS at`;
  expect(await sweepEmails()).toBe(await db().email.count({ where: { status: "queued", dueAt: { lte: new Date() } } }));
  await db().email.deleteMany({ where: { key: { startsWith: "crowd:" } } });
});

test("a mail for an earlier moment is due now", async () => {
  expect(await jobsOf((await owe({ dueAt: new Date(Date.now() - 60_000) })).key)).toBe(1);
});

test("the same key at once is one mail with one job", async () => {
  const key = `test:${crypto.randomUUID()}`;
  const owed = await Promise.all(Array.from({ length: 8 }, () => owe({ key })));
  expect(owed.filter((it) => it.isNew)).toHaveLength(1);
  expect(await jobsOf(key)).toBe(1);
});

test("a mail whose cause was rolled back is not owed", async () => {
  const key = `test:${crypto.randomUUID()}`;
  const failing = transaction(async (tx) => {
    await queueEmail(tx, { key, kind: "test", to: "a@x.test" });
    throw new Error("half way");
  });
  await expect(failing).rejects.toThrow("half way");
  expect(await db().email.count({ where: { key } })).toBe(0);
});

test("the sweep takes up what was left in the middle a minute ago, and leaves alone what is under way", async () => {
  const [under, left] = [await owe(), await owe()];
  await db().$executeRaw`UPDATE emails SET status = 'sending', attempted_at = app_now()`;
  await db().$executeRaw`UPDATE emails SET attempted_at = app_now() - interval '61 seconds' WHERE key = ${left.key}`;
  await (await queue()).deleteAllJobs("email");
  await sweepEmails();
  expect([await jobsOf(under.key), await jobsOf(left.key)]).toEqual([0, 1]);
});
