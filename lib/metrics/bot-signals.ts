import { isbot } from "isbot";
import { env } from "@/lib/env";
import { countIn, newRateWindow } from "@/lib/metrics/rate-window";

/** More events a minute than a person with several windows makes. Scaled by RATE_LIMIT_MULTIPLIER. */
const EVENTS_A_MINUTE = 120;
const HEADLESS = /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress|electron/i;

const window = newRateWindow();
// Telling a robot by its name takes ten times as long as all else here, and a site sees the same few names all day.
const named = new Map<string, readonly string[]>();
const MOST_NAMES = 5_000;

/** Why an event is believed to be a robot's, the strongest reason first; empty for a person's. */
export function botSignals({ agent, visitorHash }: { agent: string; visitorHash: string }): string[] {
  const byName = named.get(agent) ?? nameSignals(agent);
  const count = countIn(window, visitorHash, performance.now());
  const isFast = count > Math.max(1, EVENTS_A_MINUTE * env().RATE_LIMIT_MULTIPLIER);
  return isFast ? [...byName, "rate"] : [...byName];
}

function nameSignals(agent: string): readonly string[] {
  const rules: [boolean, string][] = [
    [!agent, "no-agent"],
    [HEADLESS.test(agent), "headless"],
    [agent !== "" && isbot(agent), "isbot"],
  ];
  const signals = rules.filter(([holds]) => holds).map(([, signal]) => signal);
  if (named.size >= MOST_NAMES) named.clear();
  named.set(agent, signals);
  return signals;
}
