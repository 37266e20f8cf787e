import { randomBytes } from "node:crypto";
import { setImmediate as breathe, setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { failureOf as brokenAnswer } from "./connector-server";
import { type FaultName, type Faults, RETRY_AFTER_SECONDS } from "./faults";
import { Cut, header, type Incoming, json, listen, type Outcome, type Reply } from "./http-server";
import { answerAsModel, echoAsModel, type ModelAnswer, readModelData } from "./model-answer";
import { answerTask } from "./model-task";

const callSchema = z.object({
  model: z.string().min(1),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).min(1),
  stream: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  max_completion_tokens: z.number().int().min(1).optional(),
  response_format: z
    .object({
      type: z.literal("json_schema"),
      json_schema: z.object({ strict: z.literal(true), schema: z.unknown() }).loose(),
    })
    .optional(),
});

/** A call as it came, for whoever asks what left the product. */
export type ModelCallRecord = {
  model: string;
  messages: { role: string; content: string }[];
  /** By `performance.now()`: when the piece left that completed the first sentence, and the last; null until then. */
  firstSentenceAt: number | null;
  endedAt: number | null;
};

export type OpenaiHandle = {
  origin: string;
  /** Newest first. */
  list(): ModelCallRecord[];
  /** Answers with this text from now on instead of its own; null gives it back its own mind. */
  say(text: string | null): void;
  reset(): void;
  close(): Promise<void>;
};

const MOST_CALLS = 5_000;
const PIECE = 24;
const SLOW_PIECE = 8;
const SLOW_MS = 250;
const CHARACTERS_A_TOKEN = 4;
const SSE = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };

/** OpenAI's chat completions, streaming or not, with a model that answers from the passages in the prompt. */
export async function startOpenai(options: { port: number; faults: Faults }): Promise<OpenaiHandle> {
  let calls: ModelCallRecord[] = [];
  let script: string | null = null;
  const server = await listen(options.port, async (incoming): Promise<Outcome> => {
    const fault = options.faults.take("openai");
    if (fault === "hang") return "hang";
    const failed = failureOf(fault);
    if (failed) return failed;
    const outcome = answer(incoming, fault);
    return fault === "acceptThenDrop" ? "drop" : outcome;
  });

  function answer(incoming: Incoming, fault: FaultName): Outcome {
    if (incoming.path !== "/v1/chat/completions") return refuse(404, "invalid_request_error", "Unknown request URL");
    if (incoming.method !== "POST") return refuse(405, "invalid_request_error", "Not allowed to use this method");
    if (!header(incoming, "authorization")?.startsWith("Bearer ")) return refuseKey();
    const given = callSchema.safeParse(readJson(incoming.body));
    if (!given.success) return refuse(400, "invalid_request_error", z.prettifyError(given.error));
    const { model, messages, stream, stream_options: streaming } = given.data;
    const record: ModelCallRecord = { model, messages, firstSentenceAt: null, endedAt: null };
    calls = [record, ...calls.slice(0, MOST_CALLS - 1)];
    const task = answerTask(messages.at(-1)?.content ?? "", given.data.response_format?.json_schema.schema);
    const text = script ?? task ?? JSON.stringify(think(messages, fault));
    const base = { id: `chatcmpl-${randomBytes(12).toString("hex")}`, created: Math.floor(Date.now() / 1_000), model };
    const usage = usageOf(messages.map((it) => it.content).join(""), text);
    if (!stream) {
      const broken = brokenAnswer(fault, refuseKey);
      if (broken) return broken;
      const message = { role: "assistant", content: text, refusal: null };
      const choices = [{ index: 0, message, finish_reason: "stop", logprobs: null }];
      return json(200, { ...base, object: "chat.completion", choices, usage });
    }
    const chunk = (more: object) =>
      `data: ${JSON.stringify({ ...base, object: "chat.completion.chunk", ...more })}\n\n`;
    const pieces = streamed({ text, fault, record, chunk, usage: streaming?.include_usage ? usage : null });
    return { status: 200, headers: SSE, pieces };
  }

  return {
    origin: server.origin,
    list: () => calls,
    say: (text) => {
      script = text;
    },
    reset() {
      calls = [];
      script = null;
    },
    close: server.close,
  };
}

function think(messages: ModelCallRecord["messages"], fault: FaultName): ModelAnswer {
  const data = readModelData(messages.at(-1)?.content ?? "");
  if (!data) return { sentences: [], wantsPerson: false };
  return fault === "echo" ? echoAsModel(data, messages[0]?.content ?? "") : answerAsModel(data);
}

async function* streamed(it: {
  text: string;
  fault: FaultName;
  record: ModelCallRecord;
  chunk: (more: object) => string;
  usage: object | null;
}): AsyncGenerator<string> {
  const { text, fault, record, chunk, usage } = it;
  const choice = (delta: object, finish: string | null) =>
    chunk({ choices: [{ index: 0, delta, finish_reason: finish }] });
  yield choice({ role: "assistant", content: "" }, null);
  if (fault === "garbage") {
    yield `data: {"choices":[{"delta":{"content":"{\\"sent\n\n\u0000\uFFFD<html>502 Bad Gateway</html>\n\ndata: }]\n\n`;
    return;
  }
  const firstEnd = endOfFirstSentence(text);
  const cutAt = fault === "cutStream" ? Math.max(firstEnd, Math.floor(text.length / 2)) : text.length;
  const size = fault === "slow" ? SLOW_PIECE : PIECE;
  for (let at = 0; at < cutAt; ) {
    if (fault === "slow") await sleep(SLOW_MS);
    else await breathe();
    const next = at < firstEnd ? Math.min(at + size, firstEnd) : Math.min(at + size, cutAt);
    if (next === firstEnd) record.firstSentenceAt = performance.now();
    yield choice({ content: text.slice(at, next) }, null);
    at = next;
  }
  if (fault === "cutStream") {
    // What was written is on its way before the connection goes.
    await sleep(20);
    throw new Cut();
  }
  record.endedAt = performance.now();
  yield choice({}, "stop");
  if (usage) yield chunk({ choices: [], usage });
  yield "data: [DONE]\n\n";
}

/** Behind the brace that closes the first sentence; 0 when there is none. */
function endOfFirstSentence(text: string): number {
  return /^\{"sentences":\[\{.*?"fact":(?:null|\d+)\}/s.exec(text)?.[0].length ?? 0;
}

function usageOf(prompt: string, completion: string): object {
  const prompt_tokens = Math.ceil(prompt.length / CHARACTERS_A_TOKEN);
  const completion_tokens = Math.ceil(completion.length / CHARACTERS_A_TOKEN);
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}

function failureOf(fault: FaultName): Reply | null {
  if (fault === "error500") return refuse(500, "server_error", "The server had an error (sandbox fault)");
  if (fault === "error401") return refuseKey();
  if (fault !== "rateLimited") return null;
  const reply = refuse(429, "requests", "Rate limit reached (sandbox fault)", "rate_limit_exceeded");
  return { ...reply, headers: { ...reply.headers, "retry-after": String(RETRY_AFTER_SECONDS) } };
}

function refuseKey(): Reply {
  return refuse(401, "invalid_request_error", "Incorrect API key provided", "invalid_api_key");
}

function refuse(status: number, type: string, message: string, code: string | null = null): Reply {
  return json(status, { error: { message, type, param: null, code } });
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
