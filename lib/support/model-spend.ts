import type { ModelUsage } from "@/lib/openai";

/**
 * What the model may cost a day (UTC), in millionths of a pound. The most a call can cost is reserved before it by
 * reserve-spend.ts, and what it did cost is settled after it by settle-spend.ts.
 */
export const SPEND_CAPS = { address: 200_000, conversation: 100_000, total: 5_000_000 } as const;

/** Held until it is settled; a crash in between leaves it standing until the day ends, which errs to the safe side. */
export type Reservation = { scopes: readonly string[]; day: string; amount: number };

type Price = { input: number; output: number };

/**
 * Dollars for a million tokens, input without any discount for what was cached.
 * Sources: developers.openai.com/api/docs/pricing and the models' own pages there, read in November 2026.
 */
const PRICES: Record<string, Price> = {
  "gpt-5.4-mini": { input: 0.75, output: 4.5 },
  // Writing to the cache costs a quarter more than its input price of 0.20.
  "gpt-5.6-luna": { input: 0.25, output: 1.2 },
  "gpt-5.4": { input: 2.5, output: 15 },
};
/** A model of a price unknown to us counts as the dearest that one would put into a chat. */
const DEAREST: Price = { input: 12.5, output: 50 };
/** More than a dollar has cost in years: the caps may hold early, never late. */
const POUNDS_A_DOLLAR = 0.9;
/** What the protocol adds to the texts. */
const EXTRA_TOKENS = 100;

/** Dollars for a million tokens are millionths of a dollar for one. */
function costOf(model: string, inputTokens: number, outputTokens: number): number {
  const { input, output } = PRICES[model] ?? DEAREST;
  return Math.ceil((inputTokens * input + outputTokens * output) * POUNDS_A_DOLLAR);
}

/** What a call did cost. */
export function spentBy(model: string, usage: ModelUsage): number {
  return costOf(model, usage.inputTokens, usage.outputTokens);
}

/** The most a call can cost: no token is shorter than a byte. */
export function mostSpentBy(model: string, texts: readonly string[], maxOutputTokens: number): number {
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  return costOf(model, bytes + EXTRA_TOKENS, maxOutputTokens);
}
