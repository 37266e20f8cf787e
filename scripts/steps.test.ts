import { expect, test } from "vitest";
import { lastLines, saysDiskFull } from "./steps.mjs";

test("a full disk is recognised in what npm, Postgres and the build say", () => {
  expect(saysDiskFull("npm error code ENOSPC\nnpm error syscall write")).toBe(true);
  expect(saysDiskFull('FATAL:  could not write lock file "postmaster.pid": No space left on device')).toBe(true);
  expect(saysDiskFull('FATAL:  could not extend file "base/1/2691"\nHINT:  Check free disk space.')).toBe(true);
  expect(saysDiskFull("npm error code E404")).toBe(false);
});

test("the last lines of a log are what is shown", () => {
  expect(lastLines("one\ntwo\nthree\n", 2)).toBe("two\nthree");
});
