import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isNewEnough, packagesAreInstalled } from "./install.mjs";

type Entry = { version: string; optional?: boolean; os?: string[]; cpu?: string[] };

function projectWith(locked: Record<string, Entry>, installed: Record<string, Entry> | null): string {
  const root = mkdtempSync(path.join(tmpdir(), "levqor-install-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...locked } }));
  mkdirSync(path.join(root, "node_modules"));
  if (installed) {
    writeFileSync(path.join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
  }
  return root;
}

test("Node counts as new enough from 24.11 on", () => {
  expect(["20.20.2", "24.10.9", "24.11.0", "v24.21.0", "26.0.0"].map(isNewEnough)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test("packages are installed when every locked one is there in its version", () => {
  const locked = { "node_modules/zod": { version: "4.6.7" } };
  expect(packagesAreInstalled(projectWith(locked, locked))).toBe(true);
});

test("another version, a missing package and an interrupted installation ask for a new one", () => {
  const locked = { "node_modules/zod": { version: "4.6.7" } };
  expect(packagesAreInstalled(projectWith(locked, { "node_modules/zod": { version: "4.0.0" } }))).toBe(false);
  expect(packagesAreInstalled(projectWith(locked, {}))).toBe(false);
  expect(packagesAreInstalled(projectWith(locked, null))).toBe(false);
});

test("a package for another machine may be missing, the one for this machine may not", () => {
  const binary = { version: "0.28.2", optional: true };
  const other = { "node_modules/@esbuild/aix-ppc64": { ...binary, os: ["aix"], cpu: ["ppc64"] } };
  const own = { "node_modules/@esbuild/own": { ...binary, os: [process.platform], cpu: [process.arch] } };
  expect(packagesAreInstalled(projectWith(other, {}))).toBe(true);
  expect(packagesAreInstalled(projectWith(own, {}))).toBe(false);
});
