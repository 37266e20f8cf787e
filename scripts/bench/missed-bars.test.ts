import { expect, test } from "vitest";
import { missedBars } from "./missed-bars";

const audit = {
  ...{ runs: 1, performance: 97, accessibility: 100, bestPractices: 100, seo: 100 },
  ...{ lcpMs: 1_499, cls: 0, tbtMs: 0, kilobytes: 200, machine: 1_500, lost: [] },
};

test("a page that reaches every bar misses nothing, and one that is no template may be a little slower", () => {
  expect(missedBars({ page: "/", isTemplate: true, scriptsOverEmpty: 12_000, audit })).toEqual([]);
  const slower = { ...audit, performance: 95, lcpMs: 1_900 };
  expect(missedBars({ page: "/about", isTemplate: false, scriptsOverEmpty: 0, audit: slower })).toEqual([]);
});

test("each bar that is missed is named with its figure", () => {
  const poor = { ...audit, performance: 96, accessibility: 99, cls: 0.0001, lcpMs: 1_500, lost: ["label"] };
  expect(missedBars({ page: "/", isTemplate: true, scriptsOverEmpty: 12_001, audit: poor })).toEqual([
    "scripts 12001 over an empty page, not 12000",
    "performance 96, not 97",
    "accessibility 99",
    "lost label",
    "CLS 0.0001",
    "LCP 1500 ms, not under 1500",
  ]);
});

test("a page that nobody looked at has not passed", () => {
  const unseen = { page: "/", isTemplate: false, scriptsOverEmpty: 0, trouble: "no time was left" };
  expect(missedBars(unseen)).toEqual(["not looked at: no time was left"]);
});
