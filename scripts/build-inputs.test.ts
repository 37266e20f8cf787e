import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildInputs, isBuilt, stampFile } from "./build-inputs";

function project(): { root: string; write: (file: string, text: string) => void } {
  const root = mkdtempSync(path.join(tmpdir(), "levqor-inputs-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write("app/page.tsx", "one");
  return { root, write };
}

const home = { APP_URL: "http://localhost:3000" };

test("a changed, new or renamed source and another address ask for a new build", () => {
  const { root, write } = project();
  const first = buildInputs(root, home);
  expect(buildInputs(root, home)).toBe(first);
  expect(buildInputs(root, { APP_URL: "http://localhost:3001" })).not.toBe(first);
  write("app/page.tsx", "two");
  const second = buildInputs(root, home);
  write("lib/new.ts", "");
  expect(new Set([first, second, buildInputs(root, home)]).size).toBe(3);
});

test("tests and what the build never reads leave it alone", () => {
  const { root, write } = project();
  const first = buildInputs(root, home);
  write("app/page.test.tsx", "test");
  write("lib/testing/setup.ts", "test");
  write("e2e/journeys/buy.spec.ts", "test");
  write("sandbox/start.ts", "start");
  expect(buildInputs(root, home)).toBe(first);
});

test("only a finished build of the same inputs counts as built", () => {
  const { root, write } = project();
  expect(isBuilt(root, "a")).toBe(false);
  write(path.relative(root, stampFile(root)), "a");
  expect([isBuilt(root, "a"), isBuilt(root, "b")]).toEqual([true, false]);
});
