import pino from "pino";
import { env } from "@/lib/env";

/**
 * JSON lines to stdout, one an event; ids, counts and reasons are what a log line is made of. Whatever stands under a
 * name that carries a secret, a body or an address is redacted, at any depth, and every text is scrubbed: a provider's
 * refusal repeats what we sent.
 */
const SENSITIVE =
  /^(to|body|html|text|link|url)$|(authorization|cookie|password|secret|token|api[-_]?key|e?mail|phone)$/i;
const DEEPEST = 6;
const LONGEST_LIST = 50;

/** Without `child`: what is bound to a child passes by the cleaning. */
type Logger = Pick<pino.Logger, "fatal" | "error" | "warn" | "info" | "debug">;
let root: Logger | undefined;

/** The process's logger. */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { service: "levqor" },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (it: unknown) => it },
    hooks: {
      logMethod(args, method) {
        const [first, message, ...rest] = args as unknown[];
        const fields = clean(first instanceof Error ? { err: first } : first);
        const text = message ?? (first instanceof Error ? first.message : undefined);
        const cleaned = text === undefined ? [fields] : [fields, clean(text), ...rest.map((it) => clean(it))];
        method.apply(this, cleaned as Parameters<typeof method>);
      },
    },
  });
  return root;
}

/** An error as it may stand in a log: never the provider's echo of what we sent, never a connection string. */
export function describeError(error: unknown): { type: string; message: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const stack = error.stack ? scrub(error.stack) : undefined;
  return { type: error.name, message: scrub(error.message), code, stack };
}

/** Masks what looks like an address, a key or a link with a token inside a free text. */
export function scrub(text: string): string {
  return text
    .replace(/postgres(ql)?:\/\/\S+/g, "postgresql://[redacted]")
    .replace(/\b(sk|rk|pk|whsec|re|lvq)_[A-Za-z0-9_+/=]{8,}/g, "$1_[redacted]")
    .replace(/\bxox[a-z]-[\w-]{8,}|\b(sk-|ntn_|GOCSPX-)[\w-]{16,}|\bya29\.[\w-]{8,}|\b1\/\/[\w-]{20,}/g, "[redacted]")
    .replace(/\bBearer\s+\S+/gi, "Bearer [redacted]")
    .replace(/(\/bot|\b)\d{6,}:[A-Za-z0-9_-]{20,}/g, "$1[redacted]")
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, "[e-mail]")
    .replace(/(\/intake\/|\/approve\/|token=|code=)[A-Za-z0-9_%.-]{8,}/g, "$1[redacted]");
}

/** The same value with every sensitive field and text masked. */
function clean(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return scrub(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (value instanceof Error) return describeError(value);
  if (depth > DEEPEST) return "[deeper]";
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((it) => clean(it, depth + 1));
  const fields = Object.entries(value).map(([name, it]) => [
    name,
    SENSITIVE.test(name) ? "[redacted]" : clean(it, depth + 1),
  ]);
  return Object.fromEntries(fields);
}
