import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { CallLog } from "./call-log";
import { listenAsProvider, readJson } from "./connector-server";
import type { Faults } from "./faults";
import { header, type Incoming, json, type Listening, type Outcome, type Reply } from "./http-server";

const LABELS = ["INBOX", "SENT", "IMPORTANT", "UNREAD", "STARRED", "TRASH"];
const ME = "/gmail/v1/users/me";

const tokenSchema = z.object({
  grant_type: z.literal("refresh_token"),
  client_id: z.string().min(1),
  client_secret: z.string().min(1),
  refresh_token: z.string().min(1),
});
const listSchema = z.object({
  q: z.string().default(""),
  maxResults: z.coerce.number().int().min(1).max(500).default(100),
  pageToken: z.string().regex(/^\d+$/).optional(),
});
const sendSchema = z.object({ raw: z.string().regex(/^[\w-]+={0,2}$/) });

type Message = { id: string; threadId: string; subject: string; to: string };

/** Google's token endpoint and Gmail's REST API behind one address: labels, messages, sending. */
export async function startGoogle(options: {
  port: number;
  log: CallLog;
  faults: Faults;
  now: () => number;
}): Promise<Listening> {
  const { port, log, faults } = options;
  const tokens = new Set<string>();
  let messages: Message[] = [];

  const answer = (incoming: Incoming): Outcome => {
    const { path, method, url, body } = incoming;
    if (method === "POST" && path === "/token") return giveToken(body);
    const token = /^Bearer (\S+)$/.exec(header(incoming, "authorization") ?? "")?.[1];
    if (!token || !tokens.has(token)) return refuse(401, "authError", "Invalid Credentials");
    if (method === "GET" && path === `${ME}/labels`) {
      return json(200, { labels: LABELS.map((name) => ({ id: name, name, type: "system" })) });
    }
    if (method === "GET" && path === `${ME}/messages`) return list(Object.fromEntries(url.searchParams));
    if (method === "POST" && path === `${ME}/messages/send`) return send(readJson(body));
    return refuse(404, "notFound", "Requested entity was not found.");
  };

  function giveToken(body: string): Reply {
    const given = tokenSchema.safeParse(Object.fromEntries(new URLSearchParams(body)));
    if (!given.success)
      return json(400, { error: "invalid_request", error_description: "Missing required parameter." });
    if (!given.data.refresh_token.startsWith("1//")) {
      return json(400, { error: "invalid_grant", error_description: "Token has been expired or revoked." });
    }
    const access_token = `ya29.${randomBytes(24).toString("hex")}`;
    tokens.add(access_token);
    const scope = "https://www.googleapis.com/auth/gmail.readonly https://www.googleapis.com/auth/gmail.send";
    return json(200, { access_token, expires_in: 3_599, token_type: "Bearer", scope });
  }

  function list(given: object): Reply {
    const read = listSchema.safeParse(given);
    if (!read.success) return refuse(400, "invalidArgument", "Invalid value");
    const { q, maxResults, pageToken = "0" } = read.data;
    const found = messages.filter((it) => `${it.subject} ${it.to}`.toLowerCase().includes(q.toLowerCase()));
    const end = Number(pageToken) + maxResults;
    const page = found.slice(Number(pageToken), end).map(({ id, threadId }) => ({ id, threadId }));
    // An empty mailbox is told by its number alone.
    const some = page.length > 0 ? { messages: page } : {};
    const more = end < found.length ? { nextPageToken: String(end) } : {};
    return json(200, { ...some, ...more, resultSizeEstimate: found.length });
  }

  function send(body: unknown): Reply {
    const raw = sendSchema.safeParse(body).data?.raw;
    if (!raw) return refuse(400, "invalidArgument", "'raw' RFC822 payload message string is required");
    const mail = readMail(Buffer.from(raw, "base64url").toString("utf8"));
    if (!mail.to) return refuse(400, "invalidArgument", "Recipient address required");
    const id = randomBytes(8).toString("hex");
    messages = [{ id, threadId: id, subject: mail.subject, to: mail.to }, ...messages];
    log.add("google", "messages.send", mail);
    return json(200, { id, threadId: id, labelIds: ["SENT"] });
  }

  const failure = {
    401: refuse(401, "authError", "Invalid Credentials"),
    429: refuse(429, "rateLimitExceeded", "Resource has been exhausted (sandbox fault)"),
    500: refuse(500, "backendError", "Backend Error (sandbox fault)"),
  };
  const refuseAs = (status: 401 | 429 | 500) => failure[status];
  return listenAsProvider({ provider: "google", port, faults, refuse: refuseAs, answer });
}

/** The parts of a plain mail, read as a mail program would. */
function readMail(raw: string): { to: string; subject: string; text: string; headers: string } {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const headers = head.replace(/\r\n[ \t]+/g, " ");
  const value = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1]?.trim() ?? "";
  const subject = value("Subject")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, it: string) => Buffer.from(it, "base64").toString("utf8"));
  const body = rest.join("\r\n\r\n");
  const isBase64 = /base64/i.test(value("Content-Transfer-Encoding"));
  const text = isBase64 ? Buffer.from(body, "base64").toString("utf8") : body;
  return { to: value("To"), subject, text, headers };
}

function refuse(code: number, reason: string, message: string): Reply {
  return json(code, { error: { code, message, errors: [{ message, domain: "global", reason }], status: reason } });
}
