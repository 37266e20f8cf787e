import { expect, test } from "vitest";
import { upgradeCents } from "./policy";

test("moving from Starter to Professional costs the difference", () => {
  expect(upgradeCents("starter", "professional")).toBe(150_00);
});

test("there is no upgrade downwards, to itself or to something unknown", () => {
  expect(() => upgradeCents("professional", "starter")).toThrow(RangeError);
  expect(() => upgradeCents("starter", "starter")).toThrow(RangeError);
  expect(() => upgradeCents("starter", "nonesuch")).toThrow(RangeError);
});
