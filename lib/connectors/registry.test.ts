import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ActionCall } from "@/lib/connectors/connector";
import { runAction } from "@/lib/connectors/registry";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

let standIns: StandIns;
beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { OPENAI_API_KEY: `sk-${crypto.randomUUID()}` });
});
afterAll(() => standIns.close());

test.each<[ActionCall, number]>([
  [{ connector: "slack", action: "list_channels", input: {} }, 10_000],
  [{ connector: "openai", action: "generate", input: { prompt: "Say hello." } }, 60_000],
])("%j may take %i ms", async (call, ms) => {
  const timeout = vi.spyOn(AbortSignal, "timeout");
  await runAction(call, { signal: new AbortController().signal, idempotencyKey: "one" });
  expect(timeout.mock.calls).toEqual([[ms]]);
  timeout.mockRestore();
});
