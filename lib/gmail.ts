import { auth, gmail, type gmail_v1 } from "@googleapis/gmail";
import { z } from "zod";
import { ConnectorFailure } from "@/lib/connector-failure";
import { env } from "@/lib/env";
import { callProvider, type ProviderRules, type Said, unreadable } from "@/lib/provider-call";

/** Gmail, with an access token that Google gives for our refresh token. The only importer of its SDK. */
const DEFAULT_BASE = "https://gmail.googleapis.com";
const DEFAULT_TOKEN_URL = "https://oauth2.googleapis.com/token";

const tokenRefusal = z.object({ error: z.string(), error_description: z.string().optional() });
const refusal = z.object({
  error: z.object({ message: z.string(), errors: z.array(z.object({ reason: z.string() })).optional() }),
});
const access = z.object({ access_token: z.string().min(1), expiry_date: z.number().optional() });
type Access = z.infer<typeof access>;

/** Good for about an hour; asked for anew when Google refuses it earlier. */
let known: Access | undefined;

/** True when the client and its refresh token are configured. */
export function hasGmail(): boolean {
  const it = env();
  return Boolean(it.GOOGLE_CLIENT_ID && it.GOOGLE_CLIENT_SECRET && it.GOOGLE_REFRESH_TOKEN);
}

/** Where Gmail is. */
export function gmailHost(): string {
  return new URL(env().GOOGLE_API_BASE ?? DEFAULT_BASE).host;
}

export async function listGmailLabels(
  signal: AbortSignal,
): Promise<{ labels: { id: string; name: string; type: string }[] }> {
  return withGmail(signal, async (users) => {
    const { data } = await users.labels.list({ userId: "me" });
    if (!Array.isArray(data.labels)) throw unreadable(GMAIL);
    return {
      labels: data.labels.flatMap((it) => (it.id ? [{ id: it.id, name: it.name ?? "", type: it.type ?? "" }] : [])),
    };
  });
}

export type GmailSearch = { query?: string; labelIds?: string[]; limit: number; pageToken?: string };
export type GmailListing = { messages: { id: string; threadId: string }[]; nextPageToken?: string };

export async function listGmailMessages(search: GmailSearch, signal: AbortSignal): Promise<GmailListing> {
  const { query, labelIds, limit, pageToken } = search;
  return withGmail(signal, async (users) => {
    const { data } = await users.messages.list({ userId: "me", q: query, labelIds, maxResults: limit, pageToken });
    // An empty mailbox has no list at all, but it counts.
    if (!Array.isArray(data.messages) && typeof data.resultSizeEstimate !== "number") throw unreadable(GMAIL);
    const messages = (data.messages ?? []).flatMap((it) => (it.id ? [{ id: it.id, threadId: it.threadId ?? "" }] : []));
    return { messages, ...(data.nextPageToken ? { nextPageToken: data.nextPageToken } : {}) };
  });
}

/** Sends one whole message, as RFC 5322 writes it. */
export async function sendGmail(raw: string, signal: AbortSignal): Promise<{ id: string; threadId: string }> {
  return withGmail(signal, async (users) => {
    const requestBody = { raw: Buffer.from(raw, "utf8").toString("base64url") };
    const { data } = await users.messages.send({ userId: "me", requestBody });
    if (!data.id) throw unreadable(GMAIL);
    return { id: data.id, threadId: data.threadId ?? "" };
  });
}

const GMAIL = { title: "Gmail" };

function rules(): ProviderRules {
  const base = env().GOOGLE_API_BASE ?? DEFAULT_BASE;
  return { ...GMAIL, base, explain };
}

/** Google's token endpoint says 400 where a token is not good any more, and Gmail 403 where there were too many calls. */
function explain({ status, body }: { status: number; body: unknown }): Said {
  const token = tokenRefusal.safeParse(body).data;
  if (token) {
    const kind = status < 500 && status !== 429 ? ("credential" as const) : undefined;
    return { code: token.error, message: token.error_description, ...(kind ? { kind } : {}) };
  }
  const said = refusal.safeParse(body).data?.error;
  const code = said?.errors?.[0]?.reason;
  const isLimit = status === 403 && code !== undefined && /^(user)?rateLimitExceeded$|^dailyLimitExceeded$/i.test(code);
  return { code, message: said?.message, ...(isLimit ? { kind: "rate_limited" as const } : {}) };
}

async function withGmail<T>(signal: AbortSignal, work: (users: gmail_v1.Resource$Users) => Promise<T>): Promise<T> {
  const before = known;
  const token = before && (before.expiry_date ?? 0) > Date.now() + 60_000 ? before : await refresh(signal);
  try {
    return await ask(token, signal, work);
  } catch (error) {
    const isRefused = error instanceof ConnectorFailure && error.kind === "credential";
    if (!isRefused) throw error;
    if (known === token) known = undefined;
    // A token of this very moment is refused for good; an older one may have been taken back since.
    if (token !== before) throw error;
    return ask(await refresh(signal), signal, work);
  }
}

async function refresh(signal: AbortSignal): Promise<Access> {
  const { GOOGLE_API_BASE: base } = env();
  const tokenUrl = base ? `${base.replace(/\/+$/, "")}/token` : DEFAULT_TOKEN_URL;
  return callProvider({ ...rules(), base: tokenUrl }, signal, async (fetch) => {
    const client = oauth(tokenUrl);
    client.transporter.defaults = { fetchImplementation: fetch, retry: false };
    client.setCredentials({ refresh_token: env().GOOGLE_REFRESH_TOKEN });
    const { credentials } = await client.refreshAccessToken();
    const read = access.safeParse(credentials);
    if (!read.success) throw unreadable(GMAIL);
    known = read.data;
    return read.data;
  });
}

async function ask<T>(
  token: Access,
  signal: AbortSignal,
  work: (users: gmail_v1.Resource$Users) => Promise<T>,
): Promise<T> {
  return callProvider(rules(), signal, (fetch) => {
    const client = oauth(DEFAULT_TOKEN_URL);
    // Without the refresh token: it would ask for another one by itself, past our rules.
    client.setCredentials({ access_token: token.access_token });
    const rootUrl = env().GOOGLE_API_BASE;
    const options = { fetchImplementation: fetch, retry: false, ...(rootUrl ? { rootUrl } : {}) };
    return work(gmail({ version: "v1", auth: client, ...options }).users);
  });
}

function oauth(oauth2TokenUrl: string): InstanceType<typeof auth.OAuth2> {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env();
  return new auth.OAuth2({ clientId, clientSecret, endpoints: { oauth2TokenUrl } });
}
