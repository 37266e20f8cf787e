import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { requireApiKey } from "@/lib/api-keys/require-api-key";

const root = path.dirname(import.meta.dirname);

/** Runs the command as `npm run keys` does. */
async function keys(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const run = promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/keys.ts", ...args], { cwd: root });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

const knock = (key: string) =>
  requireApiKey(new Request("http://localhost:3000", { headers: { "x-api-key": key } }), "connectors");

test("a key is made with all scopes, listed without its secret, and revoked by its id", async () => {
  const made = await keys("create", "Acme Ltd");
  const key = /^\s*(lvq_\S+)$/m.exec(made.stdout)?.[1] ?? "";
  const { account, keyId } = await knock(key);
  expect([made.code, account]).toEqual([0, "Acme Ltd"]);
  const listed = await keys("list");
  expect(listed.stdout).toContain(`${keyId}  active   Acme Ltd`);
  expect(listed.stdout).not.toContain(key.slice(20));
  expect((await keys("revoke", keyId)).code).toBe(0);
  await expect(knock(key)).rejects.toMatchObject({ code: "unauthorized" });
  expect((await keys("list")).stdout).toContain(`${keyId}  revoked`);
}, 60_000);

test("what cannot be done is said, with exit code 1", async () => {
  for (const args of [
    [],
    ["create"],
    ["create", "a", "--scopes", "root"],
    ["create", "a", "--expires", "soon"],
    ["shout"],
  ]) {
    const { code, stderr } = await keys(...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining("npm run keys -- create NAME")]);
  }
  expect(await keys("revoke", "nobody")).toMatchObject({ code: 1, stderr: expect.stringContaining("no such key") });
}, 60_000);
