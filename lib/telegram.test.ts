import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cutHtml, escapeHtml, sendTelegram, toPlainText } from "@/lib/telegram";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env);
});
afterAll(() => standIns.close());

test("a text cut to any length is never longer, never breaks an entity or a tag, and closes what it opened", () => {
  const html = `<b>${escapeHtml('a<b>&"'.repeat(4))}</b> and <i>more <code>${escapeHtml("x&y")}</code></i> 😀😀`;
  fc.assert(
    fc.property(fc.integer({ min: 20, max: html.length + 5 }), (longest) => {
      const cut = cutHtml(html, longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(cut).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
      expect(cut).not.toMatch(/<[^>]*$/);
      expect(cut.match(/<[a-z]+>/g)?.length ?? 0).toBe(cut.match(/<\/[a-z]+>/g)?.length ?? 0);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});

test("a very long alert arrives, cut", async () => {
  const sent = await sendTelegram(`<b>${escapeHtml("&".repeat(5_000))}</b>`);
  expect(sent.outcome).toBe("accepted");
});

test("HTML that Telegram cannot read arrives as plain text", async () => {
  const sent = await sendTelegram("<b>broken <marquee>tag");
  expect(sent.outcome).toBe("accepted");
  expect(standIns.telegram.list()[0]?.text).toBe("broken tag");
});

test("plain text is the words, with links spelled out", () => {
  expect(toPlainText('<b>a &lt; b</b> <a href="https://x.test/?a=1&amp;b=2">open</a>')).toBe(
    "a < b open https://x.test/?a=1&b=2",
  );
});
