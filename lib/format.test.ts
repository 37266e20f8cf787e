import { expect, test } from "vitest";
import { formatDate } from "@/lib/format-date";
import { formatMoney } from "@/lib/format-money";

test.each([
  [9900, "gbp", "£99"],
  [9950, "GBP", "£99.50"],
  [5, "gbp", "£0.05"],
  [0, "gbp", "£0"],
  [-9900, "gbp", "-£99"],
  [123_456_700, "gbp", "£1,234,567"],
  [27_840, "gbp", "£278.40"],
  [500, "jpy", "¥500"],
  [1_500, "kwd", "KWD\u00a01.500"],
])("%i %s reads %s", (cents, currency, text) => {
  expect(formatMoney(cents, currency)).toBe(text);
});

test("a moment is told in UK time, winter and summer", () => {
  const winter = new Date("2026-11-26T17:00:05Z");
  expect(formatDate(winter)).toBe("Thu 26 Nov, 17:00");
  expect(formatDate(winter, "long")).toBe("Thursday 26 November, 17:00");
  expect(formatDate(winter, "day")).toBe("26 November 2026");
  expect(formatDate(winter, "weekday")).toBe("Thu 17:00");
  expect(formatDate(winter, "exact")).toBe("Thursday 26 November 2026 at 17:00:05 GMT");
  expect(formatDate(new Date("2026-06-30T23:30:00Z"), "exact")).toBe("Wednesday 1 July 2026 at 00:30:00 BST");
});

test("midnight is 00:00", () => {
  expect(formatDate(new Date("2026-11-26T00:00:00Z"))).toBe("Thu 26 Nov, 00:00");
});
