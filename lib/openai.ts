import OpenAI from "openai";
import { z } from "zod";
import { type Attempt, type Breaker, createBreaker } from "@/lib/breaker";
import { ConnectorFailure } from "@/lib/connector-failure";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { callProvider, type ProviderFetch, type Said, unreadable } from "@/lib/provider-call";

/** OpenAI. The only importer of its SDK. */
export type ModelCall = {
  instructions: string;
  /** What the instructions speak of: one text, data only. */
  data: string;
  /** The strict JSON schema that the answer follows. */
  schema: { name: string; schema: Record<string, unknown> };
  maxOutputTokens: number;
};

export type ModelUsage = { inputTokens: number; outputTokens: number };

/**
 * finished: all of it came. broken: it began, and ended early or too late. failed: nothing came. unasked: no key, or the
 * breaker is open; nothing left this machine. `usage` is null where OpenAI may have counted tokens and did not say.
 */
export type ModelOutcome = {
  outcome: "finished" | "broken" | "failed" | "unasked";
  usage: ModelUsage | null;
};

const DEFAULT_MODEL = "gpt-5.4-mini";
/** Models that think before they answer unless they are told not to: what we ask needs no thought, and time is short. */
const EFFORT: Record<string, "none"> = { "gpt-5.4-mini": "none", "gpt-5.6-luna": "none", "gpt-5.6-terra": "none" };
/** The whole answer. What may follow it (the knowledge base) takes milliseconds, so every answer is there in 12 s. */
const TOTAL_MS = 8_000;
const FIRST_WORD_MS = 5_000;
const LONGEST_TEXT = 32_000;
const NOTHING: ModelUsage = { inputTokens: 0, outputTokens: 0 };

// Next bundles this module more than once; what one door learnt of a dead provider holds for all.
const shared = globalThis as typeof globalThis & { levqorModelBreaker?: Breaker };
let client: OpenAI | undefined;

function breaker(): Breaker {
  shared.levqorModelBreaker ??= createBreaker({ failures: 3, openMs: 30_000 });
  return shared.levqorModelBreaker;
}

/** True when a key is configured. */
export function hasOpenai(): boolean {
  return env().OPENAI_API_KEY !== undefined;
}

/** Whether asking the model makes sense at this moment. */
export function isModelReady(): boolean {
  return hasOpenai() && breaker().isReady();
}

/** The model that answers. */
export function modelName(): string {
  return env().OPENAI_MODEL ?? DEFAULT_MODEL;
}

/**
 * Asks the model and hands on its JSON as it comes. Gives up after 5 s without a word and after 8 s in all. A failure of
 * OpenAI is an outcome, never an exception; what `onText` throws is thrown. `signal` ends it early.
 */
export async function askModel(
  call: ModelCall,
  onText: (text: string) => void,
  signal?: AbortSignal,
): Promise<ModelOutcome> {
  const attempt = hasOpenai() ? breaker().enter() : null;
  if (!attempt) return { outcome: "unasked", usage: NOTHING };
  const ending = new AbortController();
  const end = () => ending.abort();
  const timers = [setTimeout(end, FIRST_WORD_MS), setTimeout(end, TOTAL_MS)];
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  const reading: Reading = { length: 0, isComplete: false, usage: null };
  let isRead = false;
  try {
    for await (const text of readModel(call, reading, ending.signal)) {
      clearTimeout(timers[0]);
      onText(text);
      reading.length += text.length;
      if (reading.length > LONGEST_TEXT) break;
    }
    isRead = true;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener("abort", end);
    judge(attempt, reading, !isRead || signal?.aborted === true);
  }
  if (reading.isComplete) return { outcome: "finished", usage: reading.usage };
  // An error with a status came instead of an answer: no token was counted.
  const isRefused = reading.error instanceof OpenAI.APIError && reading.error.status !== undefined;
  return { outcome: reading.length > 0 ? "broken" : "failed", usage: isRefused ? NOTHING : reading.usage };
}

type Reading = { length: number; isComplete: boolean; usage: ModelUsage | null; error?: unknown };

async function* readModel(call: ModelCall, reading: Reading, signal: AbortSignal): AsyncGenerator<string> {
  try {
    const model = modelName();
    const { schema, name } = call.schema;
    const stream = await openai().chat.completions.create(
      {
        model,
        messages: [
          { role: "system", content: call.instructions },
          { role: "user", content: call.data },
        ],
        response_format: { type: "json_schema", json_schema: { name, schema, strict: true } },
        max_completion_tokens: call.maxOutputTokens,
        reasoning_effort: EFFORT[model],
        store: false,
        stream: true,
        stream_options: { include_usage: true },
      },
      { signal },
    );
    // An aborted stream ends as if it had been read to its end; only `finish_reason` says that it was.
    for await (const { choices, usage } of stream) {
      if (usage) reading.usage = { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
      if (choices[0]?.finish_reason) reading.isComplete = true;
      const text = choices[0]?.delta.content;
      if (text) yield text;
    }
  } catch (error) {
    reading.error = error;
  }
}

function judge(attempt: Attempt, reading: Reading, isOurDoing: boolean): void {
  if (isOurDoing) attempt.forget();
  else if (reading.isComplete) attempt.succeed();
  else {
    attempt.fail();
    noteFailure(reading);
  }
}

function noteFailure({ error, length }: Reading): void {
  // A status and no text: what OpenAI says of a refusal repeats parts of what it was asked.
  const reason =
    error instanceof OpenAI.APIError ? (error.status ?? error.name) : error ? "unreadable" : "too late or cut";
  log().warn({ reason, length }, "the model did not answer");
}

/** Where OpenAI is. */
export function openaiHost(): string {
  return new URL(apiBase()).host;
}

export type TextCall = Omit<ModelCall, "schema"> & { schema?: ModelCall["schema"] };

/** One whole answer, for the connectors; they share the breaker with the chat. Throws `ConnectorFailure`. */
export async function askForText(
  call: TextCall,
  signal: AbortSignal,
): Promise<{ text: string; isCut: boolean; usage: ModelUsage }> {
  const attempt = breaker().enter();
  if (!attempt) {
    throw new ConnectorFailure(
      "unavailable",
      "OpenAI has failed several times in a row and is left alone for a while.",
      {
        code: "breaker_open",
      },
    );
  }
  try {
    const rules = { title: "OpenAI", base: apiBase(), explain };
    const answer = await callProvider(rules, signal, (fetch) => complete(call, fetch));
    attempt.succeed();
    return answer;
  } catch (error) {
    const isTheirs = error instanceof ConnectorFailure && (error.kind === "unavailable" || isTooLate(signal));
    if (isTheirs) attempt.fail();
    else attempt.forget();
    throw error;
  }
}

/** A limit of time, as opposed to somebody who went away. */
function isTooLate(signal: AbortSignal): boolean {
  return signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";
}

async function complete({ instructions, data, schema, maxOutputTokens }: TextCall, fetch: ProviderFetch) {
  const model = modelName();
  const { choices, usage } = await connect(fetch).chat.completions.create({
    ...{ model, max_completion_tokens: maxOutputTokens, reasoning_effort: EFFORT[model], store: false },
    messages: [
      { role: "system", content: instructions },
      { role: "user", content: data },
    ],
    ...(schema ? { response_format: { type: "json_schema", json_schema: { ...schema, strict: true } } as const } : {}),
  });
  const first = choices?.[0];
  if (first?.message?.refusal || first?.finish_reason === "content_filter") {
    throw new ConnectorFailure("refused", "The model declined to answer this.", { code: "model_refusal" });
  }
  const text = first?.message?.content;
  if (typeof text !== "string") throw unreadable({ title: "OpenAI" });
  const counted = { inputTokens: usage?.prompt_tokens ?? 0, outputTokens: usage?.completion_tokens ?? 0 };
  return { text, isCut: first?.finish_reason === "length", usage: counted };
}

const refusal = z.object({ error: z.object({ code: z.string().nullable() }) });

/** Its code alone: OpenAI's words repeat parts of what it was asked. A used-up account is mended by a person. */
function explain({ body }: { body: unknown }): Said {
  const code = refusal.safeParse(body).data?.error.code ?? undefined;
  return { code, ...(code === "insufficient_quota" ? { kind: "credential" as const } : {}) };
}

function apiBase(): string {
  return env().OPENAI_BASE_URL ?? "https://api.openai.com/v1";
}

function openai(): OpenAI {
  client ??= connect();
  return client;
}

function connect(fetch?: ProviderFetch): OpenAI {
  return new OpenAI({
    apiKey: env().OPENAI_API_KEY,
    baseURL: env().OPENAI_BASE_URL,
    organization: null,
    project: null,
    // A call through `callProvider` ends with its caller's signal.
    timeout: fetch ? 120_000 : TOTAL_MS,
    // Somebody waits for the answer, and the knowledge base has one.
    maxRetries: 0,
    logLevel: "off",
    ...(fetch ? { fetch } : {}),
  });
}
