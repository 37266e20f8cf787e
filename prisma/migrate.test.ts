import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";

const run = promisify(execFile);
const root = path.dirname(import.meta.dirname);

async function migrate(databaseUrl: string): Promise<string> {
  const env = { ...process.env, ...testEnvironment(databaseUrl), NODE_ENV: "test" as const };
  const { stdout } = await run(process.execPath, ["--import", "tsx", "prisma/migrate.ts"], { cwd: root, env });
  return stdout;
}

async function emptyDatabase(): Promise<string> {
  const name = `empty_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  return Object.assign(new URL(inject("postgresUrl")), { pathname: `/${name}` }).href;
}

test("two migrations at once on an empty database both succeed, and a third finds nothing to do", async () => {
  const url = await emptyDatabase();
  const [first, second] = await Promise.all([migrate(url), migrate(url)]);
  expect([first, second].filter((output) => output.includes("nothing new"))).toHaveLength(1);
  expect(await migrate(url)).toContain("nothing new");
});

test("the migrations lead exactly to the schema", async () => {
  const prisma = path.join(root, "node_modules", ".bin", "prisma");
  const args = ["migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema", "--script"];
  const { stdout } = await run(prisma, args, { cwd: root });
  expect(stdout.trim()).toBe("-- This is an empty migration.");
});

test("a database that is not there is told in one sentence, without its password", async () => {
  const secret = crypto.randomUUID();
  const failure = await migrate(`postgresql://levqor:${secret}@127.0.0.1:9/levqor`).catch((error: unknown) => error);
  const { stderr } = failure as { stderr: string };
  expect(stderr.trim()).toMatch(/^The database levqor on 127\.0\.0\.1:9 cannot be reached: .*ECONNREFUSED/);
  expect(stderr).not.toContain(secret);
});
