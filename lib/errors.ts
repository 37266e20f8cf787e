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
  key_reused: 422,
  not_connected: 424,
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
  /** What the refusal was reckoned with, shown beside the words. */
  numbers?: Record<string, number>;
  cause?: unknown;
};

/** A refusal that is safe to show: `message` is written for the one who asked. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly limit: { points: number; seconds: number } | undefined;
  readonly numbers: Record<string, number> | undefined;
  constructor(code: ErrorCode, message: string, more: AppErrorDetails = {}) {
    super(message, { cause: more.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = more.fields ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.limit = more.limit;
    this.numbers = more.numbers;
  }
}

/** Prisma's, Postgres' (classes 08, 53, 57, a lock, a deadlock, a conflict) and the socket's own codes. */
const CODES = [
  /^P(1001|1002|1008|1017|2024|2028|2034)$/,
  /^(08|53|57)\w{3}$|^(40001|40P01|55P03|25P03)$/,
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE|EAI_AGAIN)$/,
];
/** The same behind a raw query, where Prisma's own code is always P2010, and what pg says without any code. */
const WORDS = [
  /\b(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TransactionWriteConflict)\b/,
  /(Code: `|"(code|originalCode)":")(57014|57P01|57P03|55P03|53300|40P01|40001)\b/,
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout/,
];

/** True when the database refused, timed out or was not there: the work was not done and may be asked for again. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let it: unknown = error, depth = 0; it instanceof Error && depth < 5; it = it.cause, depth++) {
    const code = "code" in it ? String(it.code) : "";
    const said = `${it.message} ${"meta" in it ? JSON.stringify(it.meta) : ""}`;
    if (CODES.some((known) => known.test(code)) || WORDS.some((known) => known.test(said))) return true;
  }
  return false;
}
