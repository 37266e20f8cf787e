import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../sandbox/postgres";
import { lastLines, PlainError, printFailure, step } from "./steps.mjs";

const root = path.dirname(import.meta.dirname);
const PRISMA = path.join(root, "node_modules", ".bin", "prisma");
const EMPTY = "-- This is an empty migration.";

/**
 * `npm run db:migrate:new -- NAME`: writes the migration that leads from the existing ones to prisma/schema, and
 * applies nothing. It works on a scratch Postgres of its own, so no database has to be at hand.
 * (`prisma migrate dev` would do the same, but its check for lost data has no way to a shadow database in the
 * WebAssembly engine. So read what is written: a column that goes takes its data with it.)
 */
async function newMigration(name: string | undefined): Promise<{ note: string }> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new PlainError("Name the migration in snake_case: npm run db:migrate:new -- add_refund_reason");
  }
  const sql = await withScratchDatabase(differenceToSchema);
  if (sql.trim() === EMPTY) return { note: "the migrations already lead to the schema, nothing to write" };
  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma", "migrations", `${moment}_${name}`);
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, "migration.sql"), sql);
  return { note: `wrote ${folder}/migration.sql` };
}

async function withScratchDatabase<T>(work: (url: string) => T): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-migration-"));
  const dataDir = path.join(folder, "postgres");
  try {
    const postgres = await startPostgres({ dataDir, password: crypto.randomUUID(), durable: false });
    try {
      return work(postgres.url("postgres"));
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The SQL from what the migrations make of an empty database to the schema. */
function differenceToSchema(url: string): string {
  const args = [
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma/schema",
    "--script",
  ];
  const env = { ...process.env, DATABASE_URL: url };
  const { status, stdout, stderr } = spawnSync(PRISMA, args, { cwd: root, env, encoding: "utf8", timeout: 120_000 });
  if (status === 0) return stdout;
  throw new PlainError("No migration was written; what Prisma said is above.", lastLines(`${stdout}${stderr}`));
}

step("Comparing the migrations with the schema", () => newMigration(process.argv[2])).catch((error: unknown) => {
  printFailure(error);
  process.exitCode = 1;
});
