import { Api, type ApiClientOptions, GrammyError, HttpError } from "grammy";
import { z } from "zod";
import { env } from "@/lib/env";
import { callProvider, type Said } from "@/lib/provider-call";

/** Telegram, where alerts reach the team. The only importer of its SDK. */
export type AlertOutcome =
  | { outcome: "accepted"; providerId: string }
  | { outcome: "refused"; error: string }
  | { outcome: "later"; error: string; afterSeconds: number | null };

/** Telegram refuses longer texts. */
const LONGEST = 4_096;

let client: { api: Api; chatId: string } | null | undefined;

function telegram(): { api: Api; chatId: string } | null {
  if (client === undefined) {
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_CHAT_ID: chatId, TELEGRAM_API_BASE: apiRoot } = env();
    client = token && chatId ? { api: new Api(token, { apiRoot, timeoutSeconds: 5 }), chatId } : null;
  }
  return client;
}

/** True when a bot and a chat are configured. */
export function hasTelegram(): boolean {
  return telegram() !== null;
}

/**
 * Sends one text, HTML as Telegram knows it. When Telegram cannot read the HTML, the same words go as plain text:
 * an alert that looks poor is better than none.
 */
export async function sendTelegram(html: string): Promise<AlertOutcome> {
  const target = telegram();
  if (!target) return { outcome: "refused", error: "no bot or chat is configured" };
  try {
    const options = { parse_mode: "HTML", link_preview_options: { is_disabled: true } } as const;
    const sent = await target.api.sendMessage(target.chatId, cutHtml(html, LONGEST), options);
    return { outcome: "accepted", providerId: String(sent.message_id) };
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400 && /parse entities/i.test(error.description)) {
      return sendPlain(target, toPlainText(html));
    }
    return describeFailure(error);
  }
}

async function sendPlain(target: { api: Api; chatId: string }, text: string): Promise<AlertOutcome> {
  try {
    const sent = await target.api.sendMessage(target.chatId, [...text].slice(0, LONGEST / 2).join(""));
    return { outcome: "accepted", providerId: String(sent.message_id) };
  } catch (error) {
    return describeFailure(error);
  }
}

function describeFailure(error: unknown): AlertOutcome {
  if (error instanceof GrammyError) {
    const text = `${error.error_code}: ${error.description}`;
    const afterSeconds = error.parameters.retry_after ?? null;
    // The rest is the operator's to mend: a new token, the bot put back into the chat, the chat's new number.
    if (error.error_code === 400 && /message (text|is)|parse/i.test(error.description)) {
      return { outcome: "refused", error: text };
    }
    return { outcome: "later", error: text, afterSeconds };
  }
  if (error instanceof HttpError) return { outcome: "later", error: "no answer from Telegram", afterSeconds: null };
  return { outcome: "later", error: error instanceof Error ? error.message : String(error), afterSeconds: null };
}

/** True when a bot is configured; the team's chat is not needed to write to another. */
export function hasTelegramBot(): boolean {
  return env().TELEGRAM_BOT_TOKEN !== undefined;
}

/** Where Telegram is. */
export function telegramHost(): string {
  return new URL(apiBase()).host;
}

/** One call for the connectors, ended by `signal` and with its failures named. Throws `ConnectorFailure`. */
export async function callTelegram<T>(signal: AbortSignal, work: (api: Api) => Promise<T>): Promise<T> {
  return callProvider({ title: "Telegram", base: apiBase(), explain }, signal, (fetch) => {
    // grammy types its fetch as node-fetch's; it gives ours an address and JSON, and reads JSON from the answer.
    const options = { apiRoot: apiBase(), fetch: fetch as unknown as NonNullable<ApiClientOptions["fetch"]> };
    return work(new Api(env().TELEGRAM_BOT_TOKEN ?? "", options));
  });
}

const DEFAULT_BASE = "https://api.telegram.org";
const refusal = z.object({
  description: z.string(),
  parameters: z.object({ retry_after: z.number() }).partial().optional(),
});

function apiBase(): string {
  return (env().TELEGRAM_API_BASE ?? DEFAULT_BASE).replace(/\/+$/, "");
}

function explain({ status, body }: { status: number; body: unknown }): Said {
  const said = refusal.safeParse(body).data;
  const wait = said?.parameters?.retry_after;
  // 403: the person blocked the bot, or it is in no such group. 404: there is no bot with this token.
  const kind = status === 403 ? ("refused" as const) : status === 404 ? ("credential" as const) : undefined;
  return {
    ...{ message: said?.description, ...(kind ? { kind } : {}) },
    ...(wait === undefined ? {} : { retryAfterMs: wait * 1_000 }),
  };
}

/** Text that may stand inside HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The words of an alert without its tags. */
export function toPlainText(html: string): string {
  return html
    .replace(/<a\s+href="([^"]*)">([^<]*)<\/a>/g, "$2 $1")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/**
 * Cuts HTML to a number of UTF-16 units without breaking a tag, an entity or a surrogate pair, and closes what is
 * still open.
 */
export function cutHtml(html: string, longest: number): string {
  if (html.length <= longest) return html;
  const open: string[] = [];
  let out = "";
  for (const [piece] of html.matchAll(/<[^>]*>|&[#\w]+;|[\s\S]/gu)) {
    const closing = open
      .map((name) => `</${name}>`)
      .reverse()
      .join("");
    if (out.length + piece.length + closing.length + 1 > longest) return `${out}…${closing}`;
    const tag = /^<(\/?)([a-z-]+)/i.exec(piece);
    if (tag?.[2]) {
      if (tag[1]) open.pop();
      else if (out.length + piece.length + closing.length + tag[2].length + 4 > longest) return `${out}…${closing}`;
      else open.push(tag[2]);
    }
    out += piece;
  }
  return out;
}
