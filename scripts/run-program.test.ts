import { expect, test } from "vitest";
import { runProgram } from "./run-program";

const options = { environment: process.env, signal: new AbortController().signal };

test("a program's exit code and all its output come back, also when there is no such program", async () => {
  expect(await runProgram("sh", ["-c", "echo out; echo err >&2; exit 3"], options)).toEqual({
    code: 3,
    output: expect.stringMatching(/out\n.*err\n|err\n.*out\n/),
  });
  expect(await runProgram("no-such-program", [], options)).toMatchObject({
    code: 127,
    output: expect.stringContaining("ENOENT"),
  });
});

test("a program that takes too long is ended with everything it started", async () => {
  const { code, output } = await runProgram("sh", ["-c", "sleep 600 & wait"], { ...options, timeoutMs: 200 });
  expect(code).not.toBe(0);
  expect(output).toContain("took longer than 0.2 s");
});

test("an abort ends it and throws the reason", async () => {
  const controller = new AbortController();
  const running = runProgram("sh", ["-c", "sleep 600 & wait"], { ...options, signal: controller.signal });
  controller.abort(new Error("Stopped by hand"));
  await expect(running).rejects.toThrow("Stopped by hand");
});
