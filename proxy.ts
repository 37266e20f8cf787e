import { type NextRequest, NextResponse } from "next/server";
import { checkoutOrigins, contentSecurityPolicy } from "@/lib/content-security-policy";
import { appUrl } from "@/lib/env";

/**
 * A fresh nonce for the scripts of each dynamic page. No sign-in is checked here (pages guard themselves where they
 * read data), and nothing under /api passes through.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    formAction: checkoutOrigins(appUrl()),
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  // Next reads the nonce out of the request's policy and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = {
  matcher: [
    "/checkout/success",
    "/intake/:path*",
    "/account/:path*",
    "/admin/:path*",
    "/dashboard/:path*",
    "/sandbox/:path*",
  ],
};
