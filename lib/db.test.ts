import { readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, inject, test, vi } from "vitest";
import { checkDatabase, db, lockNames, NEWEST_MIGRATION, pool, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { isDatabaseUnavailable } from "@/lib/errors";

/** What a failed piece of work threw. */
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable("it did not fail"),
    (error: unknown) => error,
  );

/** A session of somebody else who holds a named lock until the work is done. */
async function whileLocked<T>(name: string, work: () => Promise<T>): Promise<T> {
  const other = new pg.Client({ connectionString: env().DATABASE_URL });
  await other.connect();
  try {
    await other.query("BEGIN");
    await other.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    return await work();
  } finally {
    await other.end();
  }
}

test("the newest migration this build knows is the newest there is", () => {
  const folder = path.join(import.meta.dirname, "..", "prisma", "migrations");
  const names = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isDirectory());
  expect(NEWEST_MIGRATION).toBe(
    names
      .map((it) => it.name)
      .sort()
      .at(-1),
  );
});

test("a migrated database is ok, an empty one is not migrated", async () => {
  expect(await checkDatabase()).toEqual({ state: "ok" });
  await db().$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${NEWEST_MIGRATION}`;
  expect(await checkDatabase()).toEqual({ state: "not migrated" });
  await db().$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`;
  const empty = new URL(inject("postgresUrl"));
  const { state } = await checkAt(empty.href);
  expect(state).toBe("not migrated");
});

test("a database that is not there is unreachable, and says so in time", async () => {
  const started = performance.now();
  expect(await checkAt("postgresql://nobody:none@127.0.0.1:9/none")).toEqual({ state: "unreachable" });
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("what failed in the middle leaves nothing", async () => {
  const name = crypto.randomUUID();
  const failure = await failureOf(
    transaction(async (tx) => {
      await tx.rateSlot.create({ data: { name, nextAt: new Date() } });
      throw new Error("half way");
    }),
  );
  expect(String(failure)).toContain("half way");
  expect(await db().rateSlot.count({ where: { name } })).toBe(0);
});

test.each([
  ["a lock", "lock_timeout"],
  ["a statement", "statement_timeout"],
])("%s that takes too long is given up and known as the database's", async (_, limit) => {
  const name = crypto.randomUUID();
  const failure = await whileLocked(name, () =>
    failureOf(
      transaction(async (tx) => {
        await tx.$executeRawUnsafe(`SET LOCAL ${limit} = '50ms'`);
        await lockNames(tx, [name]);
      }),
    ),
  );
  expect(isDatabaseUnavailable(failure)).toBe(true);
});

test("many who name the same locks, some of them twice or not at all, wait for each other in turn", async () => {
  const names = Array.from({ length: 4 }, () => crypto.randomUUID());
  const take = (skipped: number) =>
    transaction((tx) => lockNames(tx, [...names.slice(skipped), null, undefined, names[skipped]]));
  await Promise.all(Array.from({ length: 10 }, (_, index) => take(index % 3)));
});

test("connections that were cut are replaced without a restart", async () => {
  const [own] = await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  await whileLocked(crypto.randomUUID(), async () => {
    const other = new pg.Client({ connectionString: env().DATABASE_URL });
    await other.connect();
    await other.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database() AND application_name = 'levqor'",
    );
    await other.end();
  });
  await vi.waitFor(async () => {
    const [now] = await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    expect(now?.pid).not.toBe(own?.pid);
  });
  expect(pool().totalCount).toBeGreaterThan(0);
});

/** The state as a process sees it whose DATABASE_URL is another. */
async function checkAt(url: string): ReturnType<typeof checkDatabase> {
  vi.resetModules();
  const shared = globalThis as { levqorPool?: unknown; levqorDb?: unknown };
  const own = { ...shared };
  const before = process.env.DATABASE_URL;
  Object.assign(shared, { levqorPool: undefined, levqorDb: undefined });
  process.env.DATABASE_URL = url;
  try {
    const other = await import("@/lib/db");
    const state = await other.checkDatabase();
    await other.closeDb();
    return state;
  } finally {
    process.env.DATABASE_URL = before;
    Object.assign(shared, { levqorPool: own.levqorPool, levqorDb: own.levqorDb });
  }
}
