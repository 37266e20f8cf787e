import { createHash } from "node:crypto";
import { createEmulator } from "emulate";
import { z } from "zod";
import { createAcceptedHooks, type OnAccepted } from "./accepted";
import { type FaultName, type Faults, RETRY_AFTER_SECONDS } from "./faults";
import { header, type Incoming, json, listen, type Outcome, type Reply } from "./http-server";
import { openStore, type Store } from "./store";

/** A mail the provider accepted. Times are ISO 8601 UTC. */
export type Mail = {
  id: string;
  to: string[];
  from: string;
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  idempotencyKey: string | null;
  createdAt: string;
};

/** Per idempotency key: requests that reached the provider, and distinct mails accepted of them. */
export type KeyCount = { requests: number; accepted: number };

type MailState = {
  mails: Mail[];
  counts: Record<string, KeyCount>;
  /** Keys answered so far, with what they were first used for. */
  keys: Record<string, { fingerprint: string; ids: string[]; at: number }>;
};

export type MailHandle = {
  origin: string;
  /** Newest first; `to` matches one address, whatever its case. */
  list(filter?: { to?: string }): Mail[];
  get(id: string): Mail | undefined;
  acceptedByKey(): Record<string, KeyCount>;
  onAccepted(listener: OnAccepted<Mail>): () => void;
  clear(): void;
  reset(): void;
  close(): Promise<void>;
};

const addresses = z.union([z.string(), z.array(z.string())]).transform((it) => (Array.isArray(it) ? it : [it]));
const mailSchema = z.object({
  from: z.string(),
  to: addresses,
  subject: z.string(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  reply_to: addresses.nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
});
type MailInput = z.output<typeof mailSchema>;
const acceptedSchema = z.object({ id: z.string() });
const batchSchema = z.object({ data: z.array(acceptedSchema) });

const KEY_LIFE_MS = 24 * 60 * 60 * 1000;

/** Resend: `emulate` answers, this layer adds faults, keeps what was accepted and lets tests step in before the answer. */
export async function startMail(options: {
  port: number;
  file?: string;
  faults: Faults;
  now: () => number;
}): Promise<MailHandle> {
  const empty = (): MailState => ({ mails: [], counts: {}, keys: {} });
  const store = await openStore<MailState>(options.file, empty);
  const hooks = createAcceptedHooks<Mail>();
  const emulator = await startEmulator();
  const server = await listen(options.port, (incoming) => answer(incoming));

  async function answer(incoming: Incoming): Promise<Outcome> {
    const sends = incoming.method === "POST" && /^\/emails(\/batch)?\/?$/.test(incoming.path);
    const fault = options.faults.take("resend");
    if (sends) countRequest(store, header(incoming, "idempotency-key"));
    const failed = fail(fault);
    if (failed) return failed;
    if (!header(incoming, "authorization")?.startsWith("Bearer ")) {
      return refuse(401, "missing_api_key", "Missing API key in the authorization header");
    }
    if (!sends) return forward(emulator.origin, incoming);
    const batch = incoming.path.includes("/batch");
    const inputs = (batch ? z.array(mailSchema) : mailSchema.transform((it) => [it])).safeParse(
      readJson(incoming.body),
    );
    if (!inputs.success) {
      const issue = inputs.error.issues[0];
      return refuse(422, "validation_error", `Invalid \`${issue?.path.join(".")}\` field: ${issue?.message}`);
    }
    const reply = replay(store, incoming, options.now()) ?? (await send(incoming, inputs.data));
    return fault === "acceptThenDrop" ? "drop" : reply;
  }

  async function send(incoming: Incoming, inputs: MailInput[]): Promise<Outcome> {
    const reply = await forward(emulator.origin, incoming);
    if (reply.status !== 200) return reply;
    let drop = false;
    for (const mail of keep(store, incoming, inputs, reply, options.now())) {
      if ((await hooks.run(mail)) === "drop") drop = true;
    }
    return drop ? "drop" : reply;
  }

  return {
    origin: server.origin,
    list({ to } = {}) {
      const mails = [...store.state.mails].reverse();
      const wanted = to?.toLowerCase();
      return wanted ? mails.filter((mail) => mail.to.some((it) => bareAddress(it) === wanted)) : mails;
    },
    get: (id) => store.state.mails.find((mail) => mail.id === id),
    acceptedByKey: () => structuredClone(store.state.counts),
    onAccepted: hooks.on,
    clear() {
      store.state.mails = [];
      store.changed();
    },
    reset: store.reset,
    async close() {
      await server.close();
      await emulator.close();
      await store.flush();
    },
  };
}

async function startEmulator(): Promise<{ origin: string; close(): Promise<void> }> {
  const emulator = await createEmulator({ service: "resend", port: 0, hostname: "127.0.0.1" });
  return { origin: `http://127.0.0.1:${new URL(emulator.url).port}`, close: () => emulator.close() };
}

function fail(fault: FaultName): Outcome | null {
  if (fault === "hang") return "hang";
  if (fault === "error500")
    return refuse(500, "internal_server_error", "An unexpected error occurred (sandbox fault).");
  if (fault !== "rateLimited") return null;
  const reply = refuse(429, "rate_limit_exceeded", "Too many requests (sandbox fault).");
  return { ...reply, headers: { ...reply.headers, "retry-after": String(RETRY_AFTER_SECONDS) } };
}

function refuse(statusCode: number, name: string, message: string): Reply {
  return json(statusCode, { statusCode, name, message });
}

async function forward(origin: string, incoming: Incoming): Promise<Reply> {
  const headers: Record<string, string> = {};
  for (const name of ["authorization", "content-type", "idempotency-key", "user-agent"]) {
    const value = header(incoming, name);
    if (value !== undefined) headers[name] = value;
  }
  const response = await fetch(`${origin}${incoming.url.pathname}${incoming.url.search}`, {
    method: incoming.method,
    headers,
    body: incoming.method === "GET" || incoming.method === "HEAD" ? undefined : incoming.body,
  });
  const type = response.headers.get("content-type") ?? "application/json";
  return { status: response.status, headers: { "content-type": type }, body: await response.text() };
}

function countRequest(store: Store<MailState>, key: string | undefined): void {
  if (!key) return;
  const count = store.state.counts[key] ?? { requests: 0, accepted: 0 };
  store.state.counts[key] = { ...count, requests: count.requests + 1 };
  store.changed();
}

/** A key that was used before: the first answer again, or 409 for another body. The emulator forgets keys when it stops. */
function replay(store: Store<MailState>, incoming: Incoming, now: number): Reply | null {
  const key = header(incoming, "idempotency-key");
  const known = key ? store.state.keys[key] : undefined;
  if (!known || known.at < now - KEY_LIFE_MS) return null;
  if (known.fingerprint !== fingerprintOf(incoming)) {
    const message = "This idempotency key has been used on a request with a different payload.";
    return refuse(409, "invalid_idempotent_request", message);
  }
  const batch = incoming.path.endsWith("/batch");
  return json(200, batch ? { data: known.ids.map((id) => ({ id })) } : { id: known.ids[0] });
}

function keep(store: Store<MailState>, incoming: Incoming, inputs: MailInput[], reply: Reply, now: number): Mail[] {
  const answered = z.union([batchSchema, acceptedSchema]).parse(JSON.parse(reply.body));
  const ids = "data" in answered ? answered.data.map((it) => it.id) : [answered.id];
  const key = header(incoming, "idempotency-key") ?? null;
  const mails = inputs.map(
    (input, index): Mail => ({
      id: ids[index] ?? "",
      to: input.to,
      from: input.from,
      replyTo: input.reply_to ?? [],
      subject: input.subject,
      html: input.html ?? null,
      text: input.text ?? null,
      headers: input.headers ?? {},
      tags: input.tags ?? [],
      idempotencyKey: key,
      createdAt: new Date(now).toISOString(),
    }),
  );
  // Two requests with one key at the same moment both get here; the emulator gave both the first one's ids.
  const fresh = mails.filter((mail) => !store.state.mails.some((it) => it.id === mail.id));
  store.state.mails.push(...fresh);
  if (key) {
    store.state.keys[key] = { fingerprint: fingerprintOf(incoming), ids, at: now };
    const count = store.state.counts[key] ?? { requests: 1, accepted: 0 };
    store.state.counts[key] = { ...count, accepted: count.accepted + fresh.length };
  }
  store.changed();
  return fresh;
}

/** Equal for equal JSON, whatever the order of its keys. */
function fingerprintOf(incoming: Incoming): string {
  const sorted = (_key: string, value: unknown): unknown =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const body = JSON.stringify(readJson(incoming.body), sorted);
  return createHash("sha256").update(`${incoming.path}\n${body}`).digest("hex");
}

/** The address inside `Name <address>`, in lower case. */
function bareAddress(text: string): string {
  return (/<([^>]+)>/.exec(text)?.[1] ?? text).trim().toLowerCase();
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
