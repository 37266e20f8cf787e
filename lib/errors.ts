/** Everything that can be refused, and the HTTP status that `route()` gives it. */
export const STATUS_OF = {
  invalid: 400,
  unauthorized: 401,
  over_budget: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS_OF;

/** One thing wrong with one field. `path` is the field's name as the sender wrote it, dots between levels. */
export type FieldError = { path: string; message: string };

type AppErrorDetails = {
  fields?: FieldError[];
  retryAfterSeconds?: number;
  /** The allowance that was used up. */
  limit?: { points: number; seconds: number };
  cause?: unknown;
};

/** A refusal that is safe to show: `message` is written for the one who asked. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly limit: { points: number; seconds: number } | undefined;
  constructor(code: ErrorCode, message: string, more: AppErrorDetails = {}) {
    super(message, { cause: more.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = more.fields ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.limit = more.limit;
  }
}

/**
 * True when the database refused, timed out or was not there: the work was not done and may be asked for again.
 * Codes: Prisma P1001/P1002/P1008/P1017/P2024/P2028/P2034, Postgres classes 08, 53, 57 and 40001/40P01/55P03.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let it: unknown = error, depth = 0; it instanceof Error && depth < 5; it = it.cause, depth++) {
    const text = "code" in it ? String(it.code) : "";
    if (/^(P1001|P1002|P1008|P1017|P2024|P2028|P2034)$/.test(text)) return true;
    if (/^(08|53|57)\w{3}$|^(40001|40P01|55P03|25P03)$/.test(text)) return true;
    if (/^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE|EAI_AGAIN)$/.test(text)) return true;
    if (
      /DatabaseNotReachable|Connection terminated|timeout exceeded when trying to connect|SocketTimeout/i.test(
        it.message,
      )
    )
      return true;
    if (/Code: `(57014|57P01|57P03|55P03|53300|40P01|40001)`/.test(it.message)) return true;
    if ("meta" in it && /\b(57014|57P01|57P03|55P03|53300|40P01|40001)\b/.test(JSON.stringify(it.meta) ?? ""))
      return true;
  }
  return false;
}
