import { expect, test } from "vitest";
import { readPlaywrightReport, readVitestReport } from "./test-reports";

test("a test file that does not even load counts as one failure", () => {
  const passed = { fullName: "adds", status: "passed", failureMessages: [] };
  const failed = { fullName: "divides", status: "failed", failureMessages: ["expected 1\n  to be 2"] };
  const testResults = [
    { name: "a.test.ts", status: "passed", message: "", assertionResults: [passed, passed, passed] },
    { name: "b.test.ts", status: "failed", message: "", assertionResults: [passed, failed] },
    { name: "c.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
  ];
  expect(readVitestReport(JSON.stringify({ numPassedTests: 4, numFailedTests: 1, testResults }))).toEqual({
    passed: 4,
    failed: 2,
    failures: ["b.test.ts › divides: expected 1 to be 2", "c.test.ts › does not load: Cannot find module"],
  });
});

test("a flaky journey and an error outside the tests are failures, each named", () => {
  const stats = { expected: 10, unexpected: 1, flaky: 1, skipped: 0 };
  const tests = (status: string, message: string) => [
    { projectName: "phone", status, results: [{ errors: [] }, { errors: [{ message }] }] },
  ];
  const spec = (title: string, status: string, message: string) => ({
    title,
    file: "buy.spec.ts",
    line: 7,
    tests: tests(status, message),
  });
  const suites = [
    {
      specs: [spec("buys", "expected", ""), spec("pays", "flaky", "\u001b[31mslow\u001b[39m")],
      suites: [{ specs: [spec("asks", "unexpected", "no answer")] }],
    },
  ];
  expect(readPlaywrightReport(JSON.stringify({ stats, errors: [{ message: "no browser" }], suites }))).toEqual({
    passed: 10,
    failed: 3,
    failures: [
      "phone buy.spec.ts:7 › pays: slow",
      "phone buy.spec.ts:7 › asks: no answer",
      "playwright › outside any test: no browser",
    ],
  });
});
