import { expect, test } from "vitest";
import { firstTouchOf } from "@/lib/billing/first-touch";

const SITE = "https://levqor.test";

test.each([
  [
    "a page with its campaign",
    `${SITE}/pricing?utm_source=news&utm_campaign=may`,
    "/pricing?utm_source=news&utm_campaign=may",
  ],
  ["a page alone", `${SITE}/pricing`, "/pricing"],
  ["another site, by its name alone", "https://www.search.test/find?q=ada%40customer.test", "www.search.test"],
  ["an app", "android-app://com.mail.test/", "com.mail.test"],
])("the first touch of %s", (_, referrer, expected) => {
  expect(firstTouchOf(referrer, SITE)).toBe(expected);
});

test("what may be personal is left out: other parameters, names, passwords, fragments", () => {
  const touch = firstTouchOf("https://ada:pw@levqor.test/pricing?email=ada@x.test&utm_medium=cpc&token=abc#me", SITE);
  expect(touch).toBe("/pricing?utm_medium=cpc");
  expect(firstTouchOf("https://ada:pw@other.test/#me", SITE)).toBe("other.test");
});

test("a personal link is not kept: only the kind of page", () => {
  expect(firstTouchOf(`${SITE}/intake/${"a".repeat(32)}?utm_source=mail`, SITE)).toBe("/intake?utm_source=mail");
});

test.each([null, "", "not an address", "about:blank", "data:text/plain,x", "javascript:alert(1)", "/pricing"])(
  "nothing is known of %s",
  (referrer) => {
    expect(firstTouchOf(referrer, SITE)).toBeNull();
  },
);

test("it fits into Stripe's metadata whatever comes", () => {
  expect(firstTouchOf(`${SITE}/${"a/".repeat(2_000)}?utm_source=${"é".repeat(900)}`, SITE)?.length).toBeLessThanOrEqual(
    300,
  );
  expect(firstTouchOf(`https://${"a.".repeat(500)}test/`, SITE)?.length).toBeLessThanOrEqual(300);
});
