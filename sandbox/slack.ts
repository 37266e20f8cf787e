import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { CallLog } from "./call-log";
import { listenAsProvider } from "./connector-server";
import type { Faults } from "./faults";
import { header, type Incoming, json, type Listening, type Outcome, type Reply } from "./http-server";

/** Channels are well-formed ids; this one is the one that is not there. */
export const MISSING_CHANNEL = "C0000000404";
const CHANNEL = /^[CGD][A-Z0-9]{8,20}$/;
const CHANNELS = [
  { id: "C0LEVQOR01", name: "general", is_private: false, is_member: true },
  { id: "C0LEVQOR02", name: "leads", is_private: false, is_member: true },
  { id: "G0LEVQOR03", name: "finance", is_private: true, is_member: true },
];

const postSchema = z.object({ channel: z.string(), text: z.string().optional(), thread_ts: z.string().optional() });
const listSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().optional(),
});
const uploadSchema = z.object({ filename: z.string().min(1), length: z.coerce.number().int().min(1) });
const completeSchema = z.object({
  files: z
    .string()
    .transform((text) => z.array(z.object({ id: z.string(), title: z.string().optional() })).parse(JSON.parse(text))),
  channel_id: z.string(),
  initial_comment: z.string().optional(),
});

/** Slack's Web API: messages, channels and the three steps of an upload. Its refusals come with status 200. */
export async function startSlack(options: {
  port: number;
  log: CallLog;
  faults: Faults;
  now: () => number;
}): Promise<Listening> {
  const { port, log, faults, now } = options;
  const uploads = new Map<string, { filename: string; isReceived: boolean }>();
  let messages = 0;

  const answer = (incoming: Incoming): Outcome => {
    const upload = /^\/upload\/v1\/(F\w+)$/.exec(incoming.path)?.[1];
    if (upload) return receiveFile(upload, incoming);
    const method = /^\/api\/([a-zA-Z.]+)$/.exec(incoming.path)?.[1];
    if (!method) return { status: 404, headers: { "content-type": "text/html" }, body: "Not Found" };
    const token = /^Bearer (\S+)$/.exec(header(incoming, "authorization") ?? "")?.[1];
    if (!token) return refuse("not_authed");
    if (!token.startsWith("xoxb-")) return refuse("invalid_auth");
    const given = {
      ...Object.fromEntries(incoming.url.searchParams),
      ...Object.fromEntries(new URLSearchParams(incoming.body)),
    };
    if (method === "auth.test")
      return json(200, { ok: true, team: "Levqor sandbox", user: "levqor", bot_id: "B0LEVQOR" });
    if (method === "chat.postMessage") return postMessage(given);
    if (method === "conversations.list") return listChannels(given);
    if (method === "files.getUploadURLExternal") return openUpload(given, incoming);
    if (method === "files.completeUploadExternal") return completeUpload(given);
    return refuse("unknown_method");
  };

  function postMessage(given: object): Reply {
    const { data } = postSchema.safeParse(given);
    if (!data) return refuse("invalid_arguments");
    if (!isChannel(data.channel)) return refuse("channel_not_found");
    if (!data.text?.trim()) return refuse("no_text");
    if (data.text.length > 40_000) return refuse("msg_too_long");
    messages += 1;
    const ts = `${Math.floor(now() / 1_000)}.${String(messages).padStart(6, "0")}`;
    log.add("slack", "chat.postMessage", {
      channel: data.channel,
      text: data.text,
      ...(data.thread_ts ? { thread: data.thread_ts } : {}),
    });
    return json(200, {
      ok: true,
      channel: data.channel,
      ts,
      message: { type: "message", text: data.text, ts, bot_id: "B0LEVQOR" },
    });
  }

  function listChannels(given: object): Reply {
    const { data } = listSchema.safeParse(given);
    if (!data) return refuse("invalid_limit");
    const start = data.cursor ? Number(Buffer.from(data.cursor, "base64").toString()) : 0;
    if (!Number.isInteger(start)) return refuse("invalid_cursor");
    const end = start + data.limit;
    const next_cursor = end < CHANNELS.length ? Buffer.from(String(end)).toString("base64") : "";
    return json(200, { ok: true, channels: CHANNELS.slice(start, end), response_metadata: { next_cursor } });
  }

  function openUpload(given: object, incoming: Incoming): Reply {
    const { data } = uploadSchema.safeParse(given);
    if (!data) return refuse("invalid_arguments");
    const file_id = `F${randomBytes(5).toString("hex").toUpperCase()}`;
    uploads.set(file_id, { filename: data.filename, isReceived: false });
    return json(200, { ok: true, file_id, upload_url: `http://${header(incoming, "host")}/upload/v1/${file_id}` });
  }

  function receiveFile(id: string, { body }: Incoming): Reply {
    const upload = uploads.get(id);
    if (!upload) return { status: 404, body: "Not Found" };
    upload.isReceived = body.length > 0;
    return { status: 200, headers: { "content-type": "text/plain" }, body: `OK - ${body.length}` };
  }

  function completeUpload(given: object): Reply {
    const { data } = completeSchema.safeParse(given);
    const upload = uploads.get(data?.files[0]?.id ?? "");
    if (!data || !upload) return refuse("invalid_arguments");
    if (!upload.isReceived) return refuse("file_not_found");
    if (!isChannel(data.channel_id)) return refuse("channel_not_found");
    const facts = { channel: data.channel_id, filename: upload.filename, comment: data.initial_comment ?? "" };
    log.add("slack", "files.upload", facts);
    return json(200, { ok: true, files: data.files.map(({ id, title }) => ({ id, title: title ?? upload.filename })) });
  }

  const failure = {
    401: refuse("invalid_auth"),
    429: json(429, { ok: false, error: "ratelimited" }),
    500: { status: 500, body: "Internal Server Error" },
  };
  return listenAsProvider({ provider: "slack", port, faults, refuse: (status) => failure[status], answer });
}

function isChannel(channel: string): boolean {
  return CHANNEL.test(channel) && channel !== MISSING_CHANNEL;
}

function refuse(error: string): Reply {
  return json(200, { ok: false, error });
}
