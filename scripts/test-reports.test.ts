import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./test-reports";

test("a test file that does not even load counts as one failure", () => {
  const testResults = [
    { status: "passed", assertionResults: [{}, {}, {}] },
    { status: "failed", assertionResults: [{}, {}] },
    { status: "failed", assertionResults: [] },
  ];
  expect(countVitest(JSON.stringify({ numPassedTests: 4, numFailedTests: 1, testResults }))).toEqual({
    passed: 4,
    failed: 2,
  });
});

test("a flaky journey and an error outside the tests are failures", () => {
  const stats = { expected: 10, unexpected: 2, flaky: 1, skipped: 0 };
  expect(countPlaywright(JSON.stringify({ stats, errors: [{ message: "no browser" }] }))).toEqual({
    passed: 10,
    failed: 4,
  });
});
