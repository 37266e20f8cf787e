import { expect, test } from "vitest";
import { answerWords, countWords, deliveryWords, runsWords } from "@/lib/pricing/words";

test("delivery is told in hours up to two days and in whole days beyond", () => {
  expect(deliveryWords(48)).toBe("48 hours");
  expect(deliveryWords(96)).toBe("4 days");
  expect(deliveryWords(168)).toBe("7 days");
  expect(deliveryWords(60)).toBe("60 hours");
});

test("a first answer is one number, or a range where the promise is one", () => {
  expect(answerWords({ from: 12, to: 12 })).toBe("12 hours");
  expect(answerWords({ from: 24, to: 48 })).toBe("24 to 48 hours");
});

test("one of a thing has no plural", () => {
  expect(countWords(1, "workflow")).toBe("1 workflow");
  expect(countWords(3, "workflow")).toBe("3 workflows");
});

test("no limit on runs is said in words", () => {
  expect(runsWords(null)).toBe("Unlimited (fair use)");
  expect(runsWords(1000)).toBe("1,000");
});
