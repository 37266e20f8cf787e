import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../sandbox/postgres";
import { PlainError, printFailure, step } from "./steps.mjs";

const PRISMA = path.join(import.meta.dirname, "..", "node_modules", ".bin", "prisma");

/**
 * `npm run db:migrate:new -- NAME`: writes the migration that leads from the existing ones to prisma/schema, and
 * applies nothing. It works on a scratch Postgres of its own, so no database has to be at hand.
 */
async function newMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new PlainError("Name the migration in snake_case: npm run db:migrate:new -- add_refund_reason");
  }
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-migration-"));
  const password = crypto.randomUUID();
  const postgres = await step("Starting a scratch database", () =>
    startPostgres({ dataDir: path.join(folder, "postgres"), password, durable: false }),
  );
  try {
    const answer = spawnSync(PRISMA, ["migrate", "dev", "--create-only", "--name", name], {
      env: { ...process.env, DATABASE_URL: postgres.url("postgres") },
      stdio: "inherit",
      timeout: 5 * 60_000,
    });
    if (answer.status !== 0) throw new PlainError("No migration was written; what Prisma said is above.");
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await newMigration(process.argv[2]).catch((error: unknown) => {
  printFailure(error);
  process.exitCode = 1;
});
