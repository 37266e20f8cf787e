import { Resend } from "resend";
import { env } from "@/lib/env";

/** Resend, our mail provider. The only importer of its SDK. */
export type Mail = {
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
};

/**
 * What became of one attempt:
 * accepted: it has it. refused: it said no and always will. later: it said not now, and has not taken it.
 * unsure: it may have it (no answer, or a failure on its side); only the same key and bytes may follow.
 */
export type MailOutcome =
  | { outcome: "accepted"; providerId: string }
  | { outcome: "refused"; error: string }
  | { outcome: "later"; error: string; afterSeconds: number | null }
  | { outcome: "unsure"; error: string };

const TIME_LIMIT_MS = 5_000;

let client: Resend | undefined;

/** Hands one mail over under an idempotency key, which the provider remembers for 24 hours. */
export async function sendMail(mail: Mail, idempotencyKey: string): Promise<MailOutcome> {
  client ??= new Resend(env().RESEND_API_KEY, { baseUrl: env().RESEND_BASE_URL });
  let answer: Awaited<ReturnType<Resend["emails"]["send"]>>;
  try {
    answer = await client.emails.send(mail, { idempotencyKey, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
  } catch (error) {
    return { outcome: "unsure", error: error instanceof Error ? error.message : String(error) };
  }
  if (answer.data?.id) return { outcome: "accepted", providerId: answer.data.id };
  const status = answer.error?.statusCode ?? null;
  const error = `${status ?? "no answer"} ${answer.error?.name ?? ""}: ${answer.error?.message ?? "no reason given"}`;
  if (status === null || status >= 500 || status === 408) return { outcome: "unsure", error };
  if (answer.error?.name === "concurrent_idempotent_requests") return { outcome: "unsure", error };
  // A key that is wrong or out of quota is the operator's to mend; the mail itself is as good as before.
  if (status === 429 || status === 401 || status === 403) {
    return { outcome: "later", error, afterSeconds: retryAfter(answer.headers) };
  }
  return { outcome: "refused", error };
}

function retryAfter(headers: Record<string, string> | null): number | null {
  const seconds = Number(headers?.["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) : null;
}
