import { z } from "zod";
import type { OnAccepted } from "./accepted";
import type { Alert, AlertLog } from "./alert-log";
import { listenAsProvider } from "./connector-server";
import { type Faults, RETRY_AFTER_SECONDS } from "./faults";
import { header, type Incoming, json, type Outcome, type Reply } from "./http-server";
import { parseTelegramHtml } from "./telegram-html";

export type ChannelHandle = {
  origin: string;
  /** Newest first. */
  list(): Alert[];
  onAccepted(listener: OnAccepted<Alert>): () => void;
  close(): Promise<void>;
};

/** UTF-16 units, counted after mark-up is taken out. */
const TEXT_LIMIT = 4096;

const sendSchema = z.object({
  chat_id: z.union([z.string().min(1), z.number()]).transform(String),
  text: z.string().default(""),
  parse_mode: z.string().optional(),
});

/** Telegram's Bot API: `getMe`, `getUpdates` and `sendMessage`, with its envelopes and its checks of text and mark-up. */
export async function startTelegram(options: {
  port: number;
  log: AlertLog;
  faults: Faults;
  now: () => number;
}): Promise<ChannelHandle> {
  const { log, faults, now } = options;
  const server = await listenAsProvider({
    port: options.port,
    provider: "telegram",
    faults,
    refuse: (status) => FAILURE[status],
    answer,
  });

  async function answer(incoming: Incoming): Promise<Outcome> {
    const path = /^\/bot([^/]+)\/([A-Za-z]+)$/.exec(incoming.path);
    if (!path) return refuse(404, "Not Found");
    const method = path[2]?.toLowerCase();
    if (method === "getme") return json(200, { ok: true, result: BOT });
    // Nobody writes to the sandbox's bot.
    if (method === "getupdates") return json(200, { ok: true, result: [] });
    if (method !== "sendmessage") return refuse(404, "Not Found: method not found");
    const given = sendSchema.safeParse(readParams(incoming));
    if (!given.success) return refuse(400, "Bad Request: chat_id is empty");
    const { chat_id, text, parse_mode } = given.data;
    const problem = check(text, parse_mode);
    if (problem) return refuse(400, problem);
    const number = log.nextNumber();
    const createdAt = new Date(now()).toISOString();
    const alert: Alert = {
      id: `tg_${number}`,
      channel: "telegram",
      to: chat_id,
      text,
      parseMode: parse_mode ?? null,
      createdAt,
    };
    log.add(alert);
    if ((await log.hooks.telegram.run(alert)) === "drop") return "drop";
    const chat = /^-?\d+$/.test(chat_id) ? { id: Number(chat_id), type: "private" } : { username: chat_id };
    const date = Math.floor(now() / 1000);
    return json(200, { ok: true, result: { message_id: number, from: BOT, chat, date, text } });
  }

  return {
    origin: server.origin,
    list: () => log.list("telegram"),
    onAccepted: log.hooks.telegram.on,
    close: server.close,
  };
}

const BOT = { id: 1, is_bot: true, first_name: "Levqor sandbox", username: "levqor_sandbox_bot" };

const FAILURE = {
  401: refuse(401, "Unauthorized"),
  429: refuse(429, `Too Many Requests: retry after ${RETRY_AFTER_SECONDS}`, {
    parameters: { retry_after: RETRY_AFTER_SECONDS },
  }),
  500: refuse(500, "Internal Server Error (sandbox fault)"),
};

function check(text: string, parseMode: string | undefined): string | null {
  let shown = text;
  if (parseMode?.toLowerCase() === "html") {
    const parsed = parseTelegramHtml(text);
    if (!parsed.ok) return `Bad Request: can't parse entities: ${parsed.problem}`;
    shown = parsed.text;
  }
  if (shown.trim() === "") return "Bad Request: message text is empty";
  return shown.length > TEXT_LIMIT ? "Bad Request: message is too long" : null;
}

/** Telegram takes JSON, forms and queries alike. */
function readParams(incoming: Incoming): unknown {
  const query = Object.fromEntries(incoming.url.searchParams);
  if (!incoming.body) return query;
  if (!header(incoming, "content-type")?.includes("json")) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(incoming.body)) };
  }
  try {
    return { ...query, ...z.record(z.string(), z.unknown()).parse(JSON.parse(incoming.body)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return query;
    throw error;
  }
}

function refuse(code: number, description: string, more: object = {}): Reply {
  return json(code, { ok: false, error_code: code, description, ...more });
}
