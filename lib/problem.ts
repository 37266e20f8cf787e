import { AppError, type ErrorCode, type FieldError, isDatabaseUnavailable, STATUS_OF } from "@/lib/errors";
import { log } from "@/lib/log";

/** RFC 9457 problem details: `{type, title, status, detail, errors?}`. */
const TITLE: Record<ErrorCode | "internal" | "method_not_allowed", string> = {
  invalid: "The request is not valid",
  unauthorized: "Sign in or send a valid credential",
  over_budget: "The budget is used up",
  forbidden: "Not allowed",
  not_found: "Not found",
  conflict: "It has changed meanwhile",
  too_large: "The body is too large",
  unsupported: "This content type is not supported",
  key_reused: "This Idempotency-Key belongs to another request",
  not_connected: "A connector is not connected",
  rate_limited: "Too many requests",
  unavailable: "Not available at the moment",
  internal: "Something failed on our side",
  method_not_allowed: "This method is not allowed here",
};

type Problem = {
  code: keyof typeof TITLE;
  status: number;
  detail: string;
  errors?: FieldError[];
  numbers?: Record<string, number>;
  headers?: Record<string, string>;
};

/** A problem as `application/problem+json`. */
export function problem({ code, status, detail, errors, numbers, headers }: Problem): Response {
  const body = {
    type: `urn:levqor:error:${code}`,
    title: TITLE[code],
    status,
    detail,
    ...(errors?.length ? { errors } : {}),
    ...numbers,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

/** What an error thrown behind a door looks like from outside. Unknown errors are logged and tell nothing. */
export function describeProblem(error: unknown, requestId: string): Problem {
  if (error instanceof AppError) {
    const { code, message: detail, fields: errors, numbers } = error;
    return { code, status: STATUS_OF[code], detail, errors, numbers, headers: retryHeaders(error) };
  }
  if (isDatabaseUnavailable(error)) {
    log().error({ requestId, err: error }, "the database is not available");
    const detail = "The database does not answer at the moment. Nothing was changed; please try again.";
    return { code: "unavailable", status: 503, detail, headers: { "Retry-After": "5" } };
  }
  log().error({ requestId, err: error }, "unexpected error");
  return {
    code: "internal",
    status: 500,
    detail: `It has been logged. When you write to us, name request ${requestId}.`,
  };
}

function retryHeaders(error: AppError): Record<string, string> {
  const wait = error.retryAfterSeconds;
  if (!wait) return {};
  const after = { "Retry-After": String(Math.ceil(wait)) };
  if (!error.limit) return after;
  const { points, seconds } = error.limit;
  // draft-ietf-httpapi-ratelimit-headers: what the allowance is, and when it is whole again.
  return {
    ...after,
    "RateLimit-Policy": `"default";q=${points};w=${seconds}`,
    RateLimit: `"default";r=0;t=${Math.ceil(wait)}`,
  };
}

/** The same problem for a person whose browser posted a plain form; `cameFrom` is the path of the page it stood on. */
export function problemPage(
  { status, detail, code, headers }: Problem,
  cameFrom: string | null = null,
  backWords = "Back to where you were",
): Response {
  const [href, words] = cameFrom ? [cameFrom, backWords] : ["/", "Go to the home page"];
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(TITLE[code])} · Levqor</title><style>
:root{color-scheme:light dark;--ink:#0f172a;--paper:#fff;--quiet:#475569;--go:#047857}
@media (prefers-color-scheme:dark){:root{--ink:#f1f5f9;--paper:#0b1220;--quiet:#94a3b8;--go:#34d399}}
body{font:16px/1.625 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}
main{max-width:36rem;margin:0 auto;padding:6rem 1.5rem}h1{font-size:28px;line-height:1.2;letter-spacing:-.02em;margin:0 0 1rem}
p{color:var(--quiet);margin:0 0 2rem}a{color:var(--go);font-weight:600}</style></head>
<body><main><h1>${escapeHtml(TITLE[code])}</h1><p>${escapeHtml(detail)}</p><p><a href="${escapeHtml(href)}">${words}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}
