import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { testEnvironment } from "@/lib/testing/environment";
import { startPostgres } from "@/sandbox/postgres";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be extended from outside.
  interface ProvidedContext {
    /** The server's maintenance database; the migrated template is the database `levqor_template` beside it. */
    postgresUrl: string;
  }
}

export const TEMPLATE_DATABASE = "levqor_template";

/** One Postgres for the whole run, and in it one migrated database that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "levqor-test-"));
  const postgres = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    password: crypto.randomUUID(),
    durable: false,
  });
  const tearDown = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createTemplate(postgres.url("postgres"), postgres.url(TEMPLATE_DATABASE));
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("postgresUrl", postgres.url("postgres"));
  return tearDown;
}

async function createTemplate(adminUrl: string, templateUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
    const env = { ...process.env, ...testEnvironment(templateUrl), NODE_ENV: "test" as const };
    await promisify(execFile)(process.execPath, ["--import", "tsx", "prisma/migrate.ts"], { env });
    await admin.query(`ALTER DATABASE ${TEMPLATE_DATABASE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } finally {
    await admin.end();
  }
}
