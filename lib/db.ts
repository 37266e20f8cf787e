import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { log } from "@/lib/log";

/**
 * Postgres. One pool a process, shared by Prisma, the queue and the rate limiter.
 *
 * Time limits make a locked or absent database an answer instead of a hang: a connection is given up
 * after 3 s, a lock after 4 s, a statement after 7 s (by the server, or by us when the server is frozen), so that every
 * door can say 503 within 10 s.
 */
const POOL = { max: 16, connectionTimeoutMillis: 3_000, idleTimeoutMillis: 30_000, query_timeout: 7_500 };
const SESSION =
  "-c lock_timeout=4000 -c statement_timeout=7000 -c idle_in_transaction_session_timeout=15000 -c timezone=UTC";

/** A transaction, or the client itself: what a verb that joins a transaction takes first. */
export type Tx = Prisma.TransactionClient;

// Next bundles this module more than once (pages, routes, instrumentation); the connections must be shared.
const shared = globalThis as typeof globalThis & { levqorPool?: pg.Pool; levqorDb?: PrismaClient };

/** The process's connection pool. */
export function pool(): pg.Pool {
  if (!shared.levqorPool) {
    shared.levqorPool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      options: SESSION,
      application_name: "levqor",
      ...POOL,
    });
    // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
    shared.levqorPool.on("error", (error) => log().warn({ err: error }, "an idle database connection ended"));
  }
  return shared.levqorPool;
}

/** The Prisma client. */
export function db(): PrismaClient {
  shared.levqorDb ??= new PrismaClient({ adapter: new PrismaPg(pool(), { disposeExternalPool: false }) });
  return shared.levqorDb;
}

/**
 * Runs `work` in one transaction: all of it is kept, or none. Nothing in it may wait for the network.
 * Throws what `work` throws, or an error that `isDatabaseUnavailable` knows.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 3_000, timeout: 8_000 });
}

/**
 * Takes the named locks until the transaction ends. Everybody names them from the widest to the narrowest
 * (subscription, session, payment), also over several calls, so that two never wait for each other.
 */
export async function lockNames(tx: Tx, names: readonly (string | null | undefined)[]): Promise<void> {
  for (const name of names.filter((it): it is string => Boolean(it))) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  }
}

/** Ends every connection of this process. For shutdown and tests. */
export async function closeDb(): Promise<void> {
  await shared.levqorDb?.$disconnect();
  await shared.levqorPool?.end();
  shared.levqorDb = undefined;
  shared.levqorPool = undefined;
}

export type DatabaseState = { state: "ok" | "unreachable" | "not migrated" };

/** The newest migration this build was made with. Raised with each new folder in prisma/migrations; a test compares. */
export const NEWEST_MIGRATION = "20261122092000_erased_mailboxes";

/** Whether the database answers and is migrated at least as far as this build needs. */
export async function checkDatabase(): Promise<DatabaseState> {
  try {
    const rows = await db().$queryRaw<{ there: boolean }[]>`
      SELECT to_regclass('_prisma_migrations') IS NOT NULL AND to_regclass('pgboss.version') IS NOT NULL AS there`;
    if (!rows[0]?.there) return { state: "not migrated" };
    const done = await db().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations
      WHERE migration_name = ${NEWEST_MIGRATION} AND finished_at IS NOT NULL`;
    return { state: done.length ? "ok" : "not migrated" };
  } catch (error) {
    log().warn({ err: error }, "the database does not answer");
    return { state: "unreachable" };
  }
}

export { Prisma };
