import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { botSignals } from "@/lib/metrics/bot-signals";
import { requireWithinCap } from "@/lib/metrics/require-within-cap";

// Read once, with the whole environment: a tenth of the limits.
process.env.RATE_LIMIT_MULTIPLIER = "0.1";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const someone = () => crypto.randomUUID();

test.each<[string, string[]]>([
  [CHROME, []],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    [],
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", []],
  ["", ["no-agent"]],
  ["Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", ["isbot"]],
  ["curl/8.5.0", ["isbot"]],
  [CHROME.replace("Chrome", "HeadlessChrome"), ["headless", "isbot"]],
])("'%s' has the signals %j", (agent, signals) => {
  expect(botSignals({ agent, visitorHash: someone() })).toEqual(signals);
});

test("who is quicker than a person is taken for a robot from then on, and nobody else is", () => {
  const visitorHash = someone();
  const judged = Array.from({ length: 15 }, () => botSignals({ agent: CHROME, visitorHash }));
  expect(judged.slice(0, 12).flat()).toEqual([]);
  expect(judged.slice(12)).toEqual([["rate"], ["rate"], ["rate"]]);
  expect(botSignals({ agent: CHROME, visitorHash: someone() })).toEqual([]);
});

test("a flood from one address is refused with how long to wait", () => {
  const flood = (address: string) => {
    for (let count = 0; count < 600; count++) requireWithinCap(address);
  };
  flood("2001:db8:1:2::1");
  expect(() => requireWithinCap("2001:db8:1:3::1")).not.toThrow();
  try {
    requireWithinCap("2001:db8:1:2::2");
    expect.unreachable("it was let in");
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "rate_limited", limit: { points: 600, seconds: 60 } });
  }
});
