import { ErrorCode, type Logger, LogLevel, WebAPIPlatformError, WebClient } from "@slack/web-api";
import { ConnectorFailure } from "@/lib/connector-failure";
import { env } from "@/lib/env";
import { callProvider, type ProviderRules, unreadable } from "@/lib/provider-call";

/** Slack. The only importer of its SDK. */
const DEFAULT_BASE = "https://slack.com/api/";
/** Slack's errors come with status 200; these speak of our token, or of what it may do. */
const CREDENTIAL =
  /^(invalid_auth|not_authed|token_(revoked|expired)|account_inactive|missing_scope|no_permission|not_allowed_token_type|access_denied|org_login_required|ekm_access_denied|team_access_not_granted)$/;
const LATER = /^(internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;
const SLOW_DOWN = /^(ratelimited|rate_limited|message_limit_exceeded)$/;

/** Nothing of Slack's own words reaches a log. */
const SILENT: Logger = {
  ...{ debug: ignore, info: ignore, warn: ignore, error: ignore },
  ...{ setLevel: ignore, setName: ignore, getLevel: () => LogLevel.ERROR },
};
function ignore(): void {
  // Its failures are thrown as well.
}

/** True when a bot's token is configured. */
export function hasSlack(): boolean {
  return env().SLACK_BOT_TOKEN !== undefined;
}

/** Where Slack is. */
export function slackHost(): string {
  return new URL(base()).host;
}

export async function postSlackMessage(
  message: { channel: string; text: string; threadTs?: string },
  signal: AbortSignal,
): Promise<{ channel: string; ts: string }> {
  const { channel, text, threadTs } = message;
  return withSlack(signal, async (client) => {
    const sent = await client.chat.postMessage({ channel, text, thread_ts: threadTs, unfurl_links: false });
    if (!sent.channel || !sent.ts) throw unreadable(rules());
    return { channel: sent.channel, ts: sent.ts };
  });
}

export type SlackChannel = { id: string; name: string; isPrivate: boolean; isMember: boolean };

/** One page; `nextCursor` asks for the next. */
export async function listSlackChannels(
  page: { limit: number; cursor?: string },
  signal: AbortSignal,
): Promise<{ channels: SlackChannel[]; nextCursor?: string }> {
  return withSlack(signal, async (client) => {
    const found = await client.conversations.list({ ...page, exclude_archived: true });
    if (!Array.isArray(found.channels)) throw unreadable(rules());
    const channels = found.channels.flatMap((it) =>
      it.id
        ? [{ id: it.id, name: it.name ?? "", isPrivate: it.is_private === true, isMember: it.is_member === true }]
        : [],
    );
    const nextCursor = found.response_metadata?.next_cursor;
    return { channels, ...(nextCursor ? { nextCursor } : {}) };
  });
}

export async function uploadSlackFile(
  file: { channel: string; filename: string; content: string; title?: string; comment?: string },
  signal: AbortSignal,
): Promise<{ fileId: string }> {
  const { channel, filename, content, title, comment } = file;
  return withSlack(signal, async (client) => {
    const uploaded = await client.filesUploadV2({
      ...{ channel_id: channel, filename, title: title ?? filename, file: Buffer.from(content, "utf8") },
      ...(comment === undefined ? {} : { initial_comment: comment }),
    });
    const fileId = uploaded.files[0]?.files?.[0]?.id;
    if (!fileId) throw unreadable(rules());
    return { fileId };
  });
}

function base(): string {
  return `${(env().SLACK_API_BASE ?? DEFAULT_BASE).replace(/\/+$/, "")}/`;
}

function rules(): ProviderRules {
  const api = new URL(base());
  return {
    ...{ title: "Slack", base: api.href },
    // A file goes to the address that Slack names for it, which answers with a word.
    siblings: /(^|\.)slack\.com$/,
    isJson: (url) => url.origin === api.origin && /\/api\/[a-z]+\.[\w.]+$/i.test(url.pathname),
  };
}

async function withSlack<T>(signal: AbortSignal, work: (client: WebClient) => Promise<T>): Promise<T> {
  return callProvider(rules(), signal, async (fetch) => {
    const client = new WebClient(env().SLACK_BOT_TOKEN, {
      ...{ slackApiUrl: base(), allowAbsoluteUrls: true, logger: SILENT, fetch: (url, init) => fetch(url, init) },
      ...{ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    });
    try {
      return await work(client);
    } catch (error) {
      throw describe(error);
    }
  });
}

function describe(error: unknown): unknown {
  if (!(error instanceof WebAPIPlatformError) || error.code !== ErrorCode.PlatformError) return error;
  const { error: code, response_metadata: more } = error.data;
  // What was no JSON is handed on as its "error".
  if (typeof code !== "string" || !/^[a-z0-9_]{2,80}$/.test(code)) return unreadable(rules());
  if (CREDENTIAL.test(code))
    return new ConnectorFailure("credential", `Slack does not accept our token: ${code}.`, { code });
  if (LATER.test(code)) return new ConnectorFailure("unavailable", `Slack failed: ${code}.`, { code });
  if (!SLOW_DOWN.test(code)) return new ConnectorFailure("refused", `Slack refused: ${code}.`, { code });
  const seconds = more?.retryAfter;
  const retryAfterMs = seconds === undefined ? undefined : seconds * 1_000;
  return new ConnectorFailure("rate_limited", `Slack asks us to wait: ${code}.`, { code, retryAfterMs });
}
