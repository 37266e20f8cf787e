import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockFolder } from "./folder-lock";
import { endRemembered, findRemembered, rememberProcess } from "./left-over";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "levqor-lock-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function sleeper(): { pid: number; gone: Promise<unknown> } {
  const child = spawn("sleep", ["600"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  return { pid: child.pid ?? 0, gone: new Promise((resolve) => child.once("exit", resolve)) };
}

test("a folder that a living process holds is refused, naming the process", () => {
  const place = folder();
  const { pid } = sleeper();
  rememberProcess(path.join(place, "lock"), pid);
  expect(() => lockFolder(place)).toThrow(`process ${pid}`);
});

test("the lock of a process that is gone is taken over, and so is one whose number is somebody else's by now", () => {
  const place = folder();
  const file = path.join(place, "lock");
  writeFileSync(file, JSON.stringify({ pid: process.pid, command: "a sandbox of yesterday" }));
  const unlock = lockFolder(place);
  expect(findRemembered(file)?.pid).toBe(process.pid);
  unlock();
  expect(findRemembered(file)).toBeNull();
  writeFileSync(file, '{"pid":');
  lockFolder(place)();
});

test("what an earlier start left running is ended, and nothing else", async () => {
  const file = path.join(folder(), "server.pid");
  const { pid, gone } = sleeper();
  rememberProcess(file, pid);
  await endRemembered(file);
  await gone;
  expect(findRemembered(file)).toBeNull();

  writeFileSync(file, JSON.stringify({ pid: process.pid, command: "something else" }));
  await endRemembered(file);
});
