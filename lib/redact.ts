import { env } from "@/lib/env";

/** Takes our secrets, and what looks like anybody's, out of what is kept or shown: results, errors, inputs of steps. */
const MASK = "[redacted]";
const SECRET_NAMES = [
  ...(["SLACK_BOT_TOKEN", "NOTION_TOKEN", "GOOGLE_CLIENT_SECRET", "GOOGLE_REFRESH_TOKEN", "OPENAI_API_KEY"] as const),
  ...(["TELEGRAM_BOT_TOKEN", "WHATSAPP_ACCESS_TOKEN", "STRIPE_SECRET_KEY", "RESEND_API_KEY", "HASH_KEY"] as const),
  ...(["NEXTAUTH_SECRET", "CRON_SECRET", "INTERNAL_API_SECRET", "DASHBOARD_TOKEN", "DATABASE_URL"] as const),
];
/** Fields whose value is a secret whatever it looks like. Not `next_page_token` and its like: those are read by callers. */
const SECRET_FIELD =
  /^(x[-_])?((proxy-)?authorization|(set-)?cookie|pass(word|wd)?|secret|token|(client|webhook|signing)[-_]?secret|(access|refresh|auth|bot|id|session)[-_]?token|api[-_]?key|private[-_]?key|credentials?)$/i;
const SECRET_SHAPES: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${MASK}`],
  [/\bxox[a-z]-[\w-]{8,}|\bxapp-[\w-]{8,}/g, MASK],
  [/\b(sk|rk|pk|whsec|re|lvq|ntn|secret|gh[pousr]|glpat)[_-][\w+/=-]{16,}/g, MASK],
  [/\bya29\.[\w-]{8,}|\b1\/\/[\w-]{20,}|\bGOCSPX-[\w-]{10,}|\bAIza[\w-]{30,}|\bAKIA[A-Z0-9]{16}\b/g, MASK],
  [/(\/bot|\b)\d{6,}:[\w-]{20,}/g, `$1${MASK}`],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, MASK],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]+:[^\s/@]+@/gi, `$1${MASK}@`],
  [/([?&](?:token|key|secret|access_token|api_key|sig|signature|code)=)[^&\s"]{6,}/gi, `$1${MASK}`],
];
const SHORTEST = 8;
const DEEPEST = 24;

/** The same value without secrets; a text too. */
export function redactSecrets<T>(value: T): T {
  return redact(value, ownSecrets(), 0) as T;
}

function ownSecrets(): string[] {
  const it = env();
  const values = [...SECRET_NAMES.map((name) => it[name]), ...it.STRIPE_WEBHOOK_SECRET];
  return values.filter((value): value is string => value !== undefined && value.length >= SHORTEST);
}

function redact(value: unknown, own: string[], depth: number): unknown {
  if (typeof value === "string") return redactText(value, own);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return "[deeper]";
  if (Array.isArray(value)) return value.map((it) => redact(it, own, depth + 1));
  const fields = Object.entries(value).map(([name, it]) => [
    redactText(name, own),
    SECRET_FIELD.test(name) && typeof it === "string" && it !== "" ? MASK : redact(it, own, depth + 1),
  ]);
  return Object.fromEntries(fields);
}

function redactText(text: string, own: string[]): string {
  // Half a character and NUL are nothing that Postgres would keep.
  let out = text.toWellFormed().replaceAll("\0", "\uFFFD");
  for (const secret of own) out = out.replaceAll(secret, MASK);
  for (const [shape, mask] of SECRET_SHAPES) out = out.replace(shape, mask);
  return out;
}
