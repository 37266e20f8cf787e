import { spawnSync } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { loadEnvFile } from "@/lib/env";
import { lastLines, PlainError, printFailure, step } from "../scripts/steps.mjs";

/** The lock that makes two migrations at once run one after the other; any fixed number will do. */
const MIGRATION_LOCK = 71_680_001;

const PRISMA = path.join(import.meta.dirname, "..", "node_modules", ".bin", "prisma");

const NO_URL =
  "DATABASE_URL is not set. It names the database to migrate, for example postgresql://user:password@127.0.0.1:5432/levqor";

/**
 * Brings the database of DATABASE_URL up to date: our tables by Prisma's migrations, then the queue's own.
 * Safe to run twice, and by two at once. Throws `PlainError` when the database is unknown, absent or refuses.
 */
export async function migrate(databaseUrl: string | undefined): Promise<void> {
  if (!databaseUrl) throw new PlainError(NO_URL);
  const lock = await connect(databaseUrl);
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await step("Applying the migrations", applyMigrations);
    await step("Setting up the queue", () => installQueues(databaseUrl));
  } finally {
    // Ending the session releases the lock.
    await lock.end();
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, port, database } = client;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new PlainError(`The database ${database} on ${host}:${port} cannot be reached: ${reason}`);
  }
}

function applyMigrations(): { note: string } {
  const answer = spawnSync(PRISMA, ["migrate", "deploy"], { encoding: "utf8", timeout: 10 * 60_000 });
  const output = `${answer.stdout ?? ""}${answer.stderr ?? ""}${answer.error?.message ?? ""}`;
  if (answer.status !== 0) throw new PlainError("The migrations could not be applied.", lastLines(output, 40));
  const applied = output.match(/^ {2}└─ .*\/$/gm)?.length ?? 0;
  return { note: applied === 0 ? "nothing new" : `${applied} new` };
}

/** Loaded late: the product's modules demand the whole environment, Prisma's part only the database. */
async function installQueues(databaseUrl: string): Promise<void> {
  const queue = await import("@/lib/queue");
  await queue.installQueues(databaseUrl);
}

if (import.meta.main) {
  loadEnvFile();
  await migrate(process.env.DATABASE_URL).catch((error: unknown) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
