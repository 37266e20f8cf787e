import pino from "pino";
import { env } from "@/lib/env";

/**
 * JSON lines to stdout, one an event. Names that carry secrets, bodies or whole addresses are redacted
 * at any of the first three levels; ids, counts and reasons are what a log line is made of.
 */
const SENSITIVE = [
  "authorization", "cookie", "password", "secret", "token", "apiKey", "api_key", "email", "to", "body", "html", "text",
  "link", "url", "phone", "client_secret",
];
const PATHS = SENSITIVE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

type Logger = pino.Logger;
let root: Logger | undefined;

/** The process's logger. */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { service: "levqor" },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PATHS, censor: "[redacted]" },
    serializers: { err: describeError },
  });
  return root;
}

/** An error as it may stand in a log: never the provider's echo of what we sent, never a connection string. */
export function describeError(error: unknown): { type: string; message: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { type: error.name, message: scrub(error.message), code, stack: error.stack ? scrub(error.stack) : undefined };
}

/** Masks what looks like an address, a key or a link with a token inside a free text. */
export function scrub(text: string): string {
  return text
    .replace(/postgres(ql)?:\/\/\S+/g, "postgresql://[redacted]")
    .replace(/\b(sk|rk|pk|whsec|re|lvq)_[A-Za-z0-9_]{8,}/g, "$1_[redacted]")
    .replace(/\/bot\d+:[A-Za-z0-9_-]+/g, "/bot[redacted]")
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, "[e-mail]")
    .replace(/(\/intake\/|token=|code=)[A-Za-z0-9_%.-]{8,}/g, "$1[redacted]");
}
