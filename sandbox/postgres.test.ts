import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { startPostgres } from "./postgres";

function dataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-postgres-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, "data");
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows[0]?.[0];
}

test("Postgres comes up in a folder that only its owner may enter, keeps its data and asks for the password", async () => {
  const options = { dataDir: dataDir(), password: crypto.randomUUID(), durable: true };
  expect(statSync(path.dirname(options.dataDir)).mode & 0o077).toBe(0);

  const first = await startPostgres(options);
  await ask(first.url("postgres"), "CREATE TABLE kept (id int)");
  await first.stop();
  const second = await startPostgres(options);
  onTestFinished(second.stop);

  expect(await ask(second.url("postgres"), "SELECT count(*)::int FROM kept")).toBe(0);
  expect(await ask(second.url("postgres"), "SELECT current_setting('server_encoding')")).toBe("UTF8");
  const wrong = second.url("postgres").replace(options.password, crypto.randomUUID());
  await expect(ask(wrong, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  expect(existsSync(`${options.dataDir}.password`)).toBe(false);
});

test("a Postgres that an earlier start left running is ended and started again, with what was committed", async () => {
  const options = { dataDir: dataDir(), password: crypto.randomUUID(), durable: true };
  const left = await startPostgres(options);
  await ask(left.url("postgres"), "CREATE TABLE kept (id int)");
  const pidOf = () => Number.parseInt(readFileSync(path.join(options.dataDir, "postmaster.pid"), "utf8"), 10);
  const leftPid = pidOf();

  const next = await startPostgres(options);
  onTestFinished(next.stop);

  expect(pidOf()).not.toBe(leftPid);
  expect(await ask(next.url("postgres"), "SELECT count(*)::int FROM kept")).toBe(0);
});
