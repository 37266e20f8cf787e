import { z } from "zod";
import { env } from "@/lib/env";
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
