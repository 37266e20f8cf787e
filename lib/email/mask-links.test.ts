import { expect, test } from "vitest";
import { maskLinks } from "@/lib/email/mask-links";

const TOKEN = "Ab3_dE5-gH7jK9mN1pQ3sT5vW7yZ9aB1";

test.each([
  [`https://a.test/intake/${TOKEN}`, "https://a.test/intake/••••"],
  [`https://a.test/unsubscribe?token=${TOKEN}&x=1`, "https://a.test/unsubscribe?token=••••&x=••••"],
  [`<a href="http://a.test/p?a=${TOKEN}&amp;b=2">Open</a>`, '<a href="http://a.test/p?a=••••&amp;b=••••">Open</a>'],
  [`Open https://a.test/x#${TOKEN}.`, "Open https://a.test/x#••••"],
  ["https://a.test/pricing", "https://a.test/pricing"],
  ["mailto:support@a.test, no link", "mailto:support@a.test, no link"],
])("%s is shown as %s", (text, shown) => {
  expect(maskLinks(text)).toBe(shown);
  expect(maskLinks(text)).not.toContain(TOKEN);
});
