import { z } from "zod";
import { env } from "@/lib/env";
import { callProvider, type Said, unreadable } from "@/lib/provider-call";
import type { AlertOutcome } from "@/lib/telegram";

/** WhatsApp Cloud API, the second channel for alerts. It has no SDK that is kept; two fields of JSON need none. */
const TIME_LIMIT_MS = 5_000;
const LONGEST = 4_096;

const accepted = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });

/** True when the address, the token, the sender and the admin's phone are all configured. */
export function hasWhatsapp(): boolean {
  const it = env();
  return Boolean(it.WHATSAPP_API_URL && it.WHATSAPP_ACCESS_TOKEN && it.WHATSAPP_SENDER_ID && it.WHATSAPP_ADMIN_PHONE);
}

/** Sends one plain text to the admin's phone. */
export async function sendWhatsapp(text: string): Promise<AlertOutcome> {
  const {
    WHATSAPP_API_URL: base,
    WHATSAPP_ACCESS_TOKEN: token,
    WHATSAPP_SENDER_ID: sender,
    WHATSAPP_ADMIN_PHONE: to,
  } = env();
  if (!base || !token || !sender || !to) return { outcome: "refused", error: "WhatsApp is not configured" };
  const address = `${base.replace(/\/+$/, "")}/${encodeURIComponent(sender)}/messages`;
  const body = {
    messaging_product: "whatsapp",
    to,
    type: "text",
    text: { body: [...text].slice(0, LONGEST / 2).join("") },
  };
  let response: Response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    const answer = accepted.safeParse(response.ok ? await response.json() : null);
    const first = answer.data?.messages[0];
    if (first) return { outcome: "accepted", providerId: first.id };
  } catch (error) {
    return { outcome: "later", error: error instanceof Error ? error.message : String(error), afterSeconds: null };
  }
  const error = `${response.status} from WhatsApp`;
  if (response.status === 400) return { outcome: "refused", error };
  const after = Number(response.headers.get("retry-after"));
  return { outcome: "later", error, afterSeconds: Number.isFinite(after) && after > 0 ? after : null };
}

/** True when a sender is configured; the admin's phone is not needed to write to another. */
export function hasWhatsappSender(): boolean {
  const it = env();
  return Boolean(it.WHATSAPP_API_URL && it.WHATSAPP_ACCESS_TOKEN && it.WHATSAPP_SENDER_ID);
}

/** Where WhatsApp is. */
export function whatsappHost(): string {
  return new URL(apiBase()).host;
}

/** Sends one plain text to a phone (E.164), for the connectors. Throws `ConnectorFailure`. */
export async function sendWhatsappMessage(
  { to, text }: { to: string; text: string },
  signal: AbortSignal,
): Promise<{ messageId: string }> {
  const { WHATSAPP_ACCESS_TOKEN: token, WHATSAPP_SENDER_ID: sender } = env();
  return callProvider({ title: "WhatsApp", base: apiBase(), explain }, signal, async (fetch) => {
    const response = await fetch(`${apiBase()}/${encodeURIComponent(sender ?? "")}/messages`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ messaging_product: "whatsapp", to, type: "text", text: { body: text } }),
    });
    const first = accepted.safeParse(await response.json()).data?.messages[0];
    if (!first) throw unreadable({ title: "WhatsApp" });
    return { messageId: first.id };
  });
}

const DEFAULT_BASE = "https://graph.facebook.com/v25.0";
const refusal = z.object({ error: z.object({ message: z.string(), code: z.number() }) });
/** Meta's numbers: an access token, and too many calls, also where the status says 400. */
const CREDENTIAL_CODES = [10, 190, 200];
const LIMIT_CODES = [4, 80_007, 130_429, 131_048, 131_056];

function apiBase(): string {
  return (env().WHATSAPP_API_URL ?? DEFAULT_BASE).replace(/\/+$/, "");
}

function explain({ body }: { body: unknown }): Said {
  const said = refusal.safeParse(body).data?.error;
  if (!said) return {};
  const isLimit = LIMIT_CODES.includes(said.code);
  const kind = CREDENTIAL_CODES.includes(said.code)
    ? ("credential" as const)
    : isLimit
      ? ("rate_limited" as const)
      : undefined;
  return { code: `meta_${said.code}`, message: said.message, ...(kind ? { kind } : {}) };
}
