import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attribution, attributionOfFirstTouch, decideAttribution, touchOf } from "@/lib/metrics/attribution";
import { attributionMetadata, readAttribution } from "@/lib/metrics/attribution-metadata";
import { attributionWords } from "@/lib/metrics/attribution-words";
import { markedLink } from "@/lib/metrics/marked-link";

const touch = (source: string) => ({ source, medium: null, campaign: null });
const landing = { landingPath: "/guides", landedAt: new Date("2031-01-01T09:00:00Z") };
const visits = { ...landing, first: touch("google"), last: touch("bing") };
const bare = { path: "/pricing", touch: null };

test.each([
  ["a link of the newsletter", "newsletter", "newsletter"],
  ["a link of the chat", "chat", "chat"],
  ["any other mark", "partner", "metadata"],
])("%s on the page bought on is believed before the day's visits", (_, source, basis) => {
  expect(decideAttribution({ path: "/pricing", touch: touch(source) }, visits)).toEqual({
    ...{ basis, ...landing, first: touch("google"), last: touch(source) },
  });
});

test("a page that tells nothing leaves it to the visitor's own pages of the day", () => {
  expect(decideAttribution(bare, visits)).toEqual({ basis: "visitor-hash", ...visits });
});

test("a link alone is the first touch and the last, and the page it led to", () => {
  const { landedAt, ...rest } = decideAttribution({ path: "/pricing", touch: touch("chat") }, null);
  expect(rest).toEqual({ basis: "chat", landingPath: "/pricing", first: touch("chat"), last: touch("chat") });
  expect(landedAt).toBeNull();
});

test("a visit that named no source is unknown, with the page it began on", () => {
  expect(decideAttribution(bare, { ...landing, first: null, last: null })).toEqual({
    ...{ basis: "unknown", ...landing, first: null, last: null },
  });
  expect(decideAttribution(bare, null)).toMatchObject({ basis: "unknown", landingPath: null, last: null });
});

test.each([
  ["marks", { source: "google", medium: "cpc", campaign: "may", referrerHost: "www.google.com" }, "google / cpc / may"],
  ["another site", { source: null, medium: null, campaign: null, referrerHost: "a.test" }, "a.test / referral"],
])("a touch is %s", (_, event, words) => {
  const found = touchOf(event);
  expect([found?.source, found?.medium, found?.campaign].filter(Boolean).join(" / ")).toBe(words);
});

test("neither marks nor another site is no touch, and a campaign without a source is none", () => {
  expect(touchOf({ source: null, medium: "cpc", campaign: "may", referrerHost: null })).toBeNull();
});

test.each([
  ["/pricing?utm_source=Newsletter&utm_campaign=may", "newsletter", "newsletter"],
  ["/?utm_source=chat", "chat", "chat"],
  ["/pricing?utm_source=news", "news", "metadata"],
  ["www.search.test", "www.search.test", "metadata"],
  ["/pricing", undefined, "unknown"],
  ["/pricing?utm_medium=cpc", undefined, "unknown"],
  ["", undefined, "unknown"],
  ["not an address", undefined, "unknown"],
  [`/pricing?utm_source=${"x".repeat(300)}`, undefined, "unknown"],
])("a session that knows its first touch '%s' alone has the source %s", (words, source, basis) => {
  const found = attributionOfFirstTouch(words);
  expect([found.last?.source, found.first?.source, found.basis]).toEqual([source, source, basis]);
});

const mark = fc.stringMatching(/^[a-z0-9 _./-]{1,100}$/).filter((it) => it.trim() === it && !/\d{9}|@/.test(it));
const anyTouch = fc.record({
  source: mark,
  medium: fc.option(mark, { nil: null }),
  campaign: fc.option(mark, { nil: null }),
});

test("what Stripe carries is what was decided, and fits", () => {
  fc.assert(
    fc.property(
      ...([anyTouch, fc.option(anyTouch, { nil: null }), fc.date({ noInvalidDate: true, min: new Date(0) })] as const),
      (last, first, landedAt) => {
        fc.pre(landedAt.getUTCFullYear() < 10_000);
        const decided: Attribution = { basis: "visitor-hash", landingPath: "/a", landedAt, first: first ?? last, last };
        const words = attributionMetadata(decided);
        expect(Object.values(words).every((it) => it.length > 0 && it.length <= 500)).toBe(true);
        expect(readAttribution(words)).toEqual(decided);
      },
    ),
  );
});

test.each([
  [{}, "unknown", null],
  [{ basis: "certain", last_source: "x" }, "unknown", null],
  [{ basis: "chat" }, "unknown", null],
  [{ basis: "unknown", last_source: "x" }, "unknown", null],
  [{ basis: "chat", last_source: "a\u0000b\ud83d" }, "chat", "ab"],
  [{ basis: "metadata", last_source: "ada@example.com", landed_at: "yesterday" }, "metadata", "[e-mail]"],
])("metadata of another hand, %j, is read with care", (words, basis, source) => {
  const found = readAttribution(words);
  expect([found.basis, found.last?.source ?? null, found.landedAt]).toEqual([basis, source, null]);
});

test("an order's origin on one line", () => {
  expect(attributionWords(decideAttribution(bare, visits))).toBe(
    "bing, by the same visitor's pages that day; first touch google",
  );
  expect(attributionWords(decideAttribution(bare, null))).toBe("Unknown: no link and no visit of that day tells");
});

test.each([
  ["/faq#price", "/faq?utm_source=chat&utm_medium=chat#price"],
  ["/pricing?a=1", "/pricing?a=1&utm_source=chat&utm_medium=chat"],
  ["https://own.test/pricing", "https://own.test/pricing?utm_source=chat&utm_medium=chat"],
  ["https://other.test/pricing", "https://other.test/pricing"],
  ["//other.test/pricing", "//other.test/pricing"],
  ["mailto:a@own.test", "mailto:a@own.test"],
])("a link of ours, %s, says where it was pressed; another's does not", (href, marked) => {
  expect(markedLink(href, { source: "chat" }, "https://own.test")).toBe(marked);
});
