import { type NextRequest, NextResponse } from "next/server";
import { checkoutOrigins, contentSecurityPolicy } from "@/lib/content-security-policy";
import { appUrl } from "@/lib/env";

const POSTED_PAGES = ["/unsubscribe", "/preferences", "/newsletter/confirm"];

/**
 * A fresh nonce for the scripts of each dynamic page. No sign-in is checked here (pages guard themselves where they
 * read data), and nothing under /api passes through.
 */
export function proxy(request: NextRequest): NextResponse {
  // RFC 8058 wants the mail's own link to take a POST, where a page lives: its handler is under /api.
  const { pathname, search } = request.nextUrl;
  if (request.method === "POST" && POSTED_PAGES.includes(pathname)) {
    return NextResponse.rewrite(new URL(`/api${pathname}${search}`, request.url));
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    formAction: checkoutOrigins(appUrl()),
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  // Next reads the nonce out of the request's policy and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  // A page cannot set a cookie: the token of the dashboard's link is exchanged by a handler.
  const isExchange = pathname === "/dashboard" && request.nextUrl.searchParams.has("token");
  const response = isExchange
    ? NextResponse.rewrite(new URL(`/api/dashboard${search}`, request.url))
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = {
  matcher: [
    "/checkout/success",
    "/contact/sent",
    "/system-status",
    "/intake/:path*",
    "/approve/:path*",
    "/sign-in/:path*",
    "/account/:path*",
    "/admin/:path*",
    "/dashboard/:path*",
    "/unsubscribe",
    "/preferences",
    "/newsletter/confirm",
    "/design",
    "/sandbox/:path*",
  ],
};
