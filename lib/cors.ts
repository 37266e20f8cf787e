import { appUrl, env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Browsers on other sites: those of CORS_ALLOWED_ORIGINS, each exactly as it is written there, and no other. */
type Reader = Pick<Headers, "get">;

/** What lets a listed site read an answer; nothing for our own, which needs none. */
export function corsHeaders(headers: Reader): Record<string, string> {
  const origin = headers.get("origin");
  if (!origin || !isListed(origin)) return {};
  return { "access-control-allow-origin": origin, vary: "Origin" };
}

/** The answer to a browser that asks, ahead of a post, whether it may. */
export function preflightHeaders(headers: Reader, methods: string): Record<string, string> {
  const allowed = corsHeaders(headers);
  if (!allowed.vary || !headers.get("access-control-request-method")) return allowed;
  return {
    ...allowed,
    "access-control-allow-methods": methods,
    "access-control-allow-headers": "Content-Type",
    "access-control-max-age": "86400",
  };
}

/** Refuses what a page of an unknown site sends. A program that is no browser names no origin. */
export function requireKnownOrigin(headers: Reader): void {
  const origin = headers.get("origin");
  if (origin === null || isListed(origin) || isOwn(origin, headers)) return;
  throw new AppError("forbidden", "Pages of this site may not send here.");
}

function isListed(origin: string): boolean {
  return env().CORS_ALLOWED_ORIGINS.includes(origin);
}

function isOwn(origin: string, headers: Reader): boolean {
  const host = URL.parse(origin)?.host;
  return host !== undefined && (host === headers.get("host") || host === URL.parse(appUrl())?.host);
}
