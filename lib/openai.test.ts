import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { askModel as Ask, ModelCall, ModelOutcome } from "@/lib/openai";
import type { FaultName } from "@/sandbox/faults";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

let standIns: StandIns;
let openai: typeof import("@/lib/openai");

const passage = { number: 1, under: "Questions", text: "The Starter package costs £99. It includes 1 workflow." };
const data = {
  ...{ passages: [passage, { ...passage, number: 2, text: "The Starter package is paid once." }] },
  ...{ accountFacts: null, earlier: [], question: "What does the Starter package cost?" },
};
const call: ModelCall = {
  ...{ instructions: "Answer.", data: JSON.stringify(data), maxOutputTokens: 500 },
  schema: { name: "answer", schema: { type: "object" } },
};

beforeAll(async () => {
  standIns = await startStandIns();
});
afterAll(() => standIns.close());
afterEach(() => vi.useRealTimers());
// A breaker of its own for each test, and an environment read anew.
beforeEach(async () => {
  standIns.faults.reset();
  standIns.openai.reset();
  await load({ OPENAI_API_KEY: "sk-of-the-sandbox", OPENAI_BASE_URL: standIns.env.OPENAI_BASE_URL, OPENAI_MODEL: "" });
});

async function load(environment: Record<string, string>): Promise<void> {
  Object.assign(process.env, environment);
  Reflect.deleteProperty(globalThis, "levqorModelBreaker");
  vi.resetModules();
  openai = await import("@/lib/openai");
}

async function ask(...more: [AbortSignal?]): Promise<ModelOutcome & { text: string; pieces: number }> {
  let text = "";
  let pieces = 0;
  const outcome = await openai.askModel(
    call,
    (piece) => {
      text += piece;
      pieces += 1;
    },
    ...more,
  );
  return { ...outcome, text, pieces };
}

test("the answer comes in pieces and is whole in the end, with what it used", async () => {
  const { outcome, usage, text, pieces } = await ask();
  expect(outcome).toBe("finished");
  expect(pieces).toBeGreaterThan(5);
  expect(JSON.parse(text).sentences[0]).toEqual({
    ...{ text: "The Starter package costs £99.", fact: null },
    quotes: [{ passage: 1, quote: "The Starter package costs £99." }],
  });
  expect(usage?.inputTokens).toBeGreaterThan(50);
  expect(usage?.outputTokens).toBeGreaterThan(20);
});

test("the call is strict, is not kept, and names the model of the environment", async () => {
  const bodies: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(200, { "content-type": "text/event-stream" }).end("data: [DONE]\n\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await load({ OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` });
  // It ended without saying that it was whole.
  expect((await ask()).outcome).toBe("failed");
  await load({ OPENAI_MODEL: "gpt-of-mine" });
  await ask();
  expect(bodies).toMatchObject([
    {
      ...{ model: "gpt-5.4-mini", reasoning_effort: "none", store: false, stream: true, max_completion_tokens: 500 },
      response_format: { type: "json_schema", json_schema: { strict: true, name: "answer" } },
    },
    { model: "gpt-of-mine" },
  ]);
  expect(bodies[1]).not.toHaveProperty("reasoning_effort");
});

test.each<[FaultName, Partial<ModelOutcome>]>([
  ["error401", { outcome: "failed", usage: { inputTokens: 0, outputTokens: 0 } }],
  ["rateLimited", { outcome: "failed", usage: { inputTokens: 0, outputTokens: 0 } }],
  ["error500", { outcome: "failed", usage: { inputTokens: 0, outputTokens: 0 } }],
  ["acceptThenDrop", { outcome: "failed", usage: null }],
  ["garbage", { outcome: "failed", usage: null }],
  ["cutStream", { outcome: "broken", usage: null }],
])("%s is an outcome at once, not an exception, and is tried once only", async (fault, expected) => {
  standIns.faults.set("openai", fault, 1);
  const startedAt = performance.now();
  expect(await ask()).toMatchObject(expected);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  expect((await ask()).outcome).toBe("finished");
});

test("silence is given up after 5 s", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  standIns.faults.set("openai", "hang", 1);
  const asked = ask();
  await sleep(200);
  vi.advanceTimersByTime(4_999);
  expect(await Promise.race([asked, sleep(100, "still waiting")])).toBe("still waiting");
  vi.advanceTimersByTime(1);
  expect(await asked).toMatchObject({ outcome: "failed", usage: null });
});

test("an answer that drags on is given up after 8 s, with what has come", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  standIns.faults.set("openai", "slow", 1);
  const asked = ask();
  await sleep(900);
  vi.advanceTimersByTime(7_999);
  expect(await Promise.race([asked, sleep(100, "still waiting")])).toBe("still waiting");
  vi.advanceTimersByTime(1);
  const { outcome, text } = await asked;
  expect(outcome).toBe("broken");
  expect(text).toMatch(/^\{"sentences/);
});

test("three failures in a row open the breaker: nothing leaves any more", async () => {
  standIns.faults.set("openai", "error500");
  for (const _ of [1, 2, 3]) expect((await ask()).outcome).toBe("failed");
  standIns.faults.set("openai", "none");
  expect(openai.isModelReady()).toBe(false);
  expect((await ask()).outcome).toBe("unasked");
  expect(standIns.openai.list()).toEqual([]);
});

test("without a key nothing leaves", async () => {
  await load({ OPENAI_API_KEY: "" });
  expect(openai.hasOpenai()).toBe(false);
  expect(await ask()).toMatchObject({ outcome: "unasked", usage: { inputTokens: 0, outputTokens: 0 } });
  expect(standIns.openai.list()).toEqual([]);
});

test("whoever goes away ends the call, and the provider is not blamed for it", async () => {
  standIns.faults.set("openai", "slow");
  for (const _ of [1, 2, 3, 4]) {
    const leaving = new AbortController();
    const asked = ask(leaving.signal);
    await sleep(30);
    leaving.abort();
    expect((await asked).outcome).toMatch(/failed|broken/);
  }
  expect((await ask(AbortSignal.abort())).outcome).toBe("failed");
  expect(openai.isModelReady()).toBe(true);
});

test("what the listener throws is thrown, and ends the call", async () => {
  const asked: ReturnType<typeof Ask> = openai.askModel(call, () => {
    throw new RangeError("not mine");
  });
  await expect(asked).rejects.toThrow("not mine");
  expect(openai.isModelReady()).toBe(true);
});

test("a text without end is cut", async () => {
  standIns.openai.say("x".repeat(200_000));
  const { outcome, text } = await ask();
  expect(outcome).toBe("broken");
  expect(text.length).toBeLessThan(33_000);
});
