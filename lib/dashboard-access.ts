import { headers } from "next/headers";
import { getRequestSession, getSession, hasBearer, isInternalRequest } from "@/lib/auth";
import { isSecureSite } from "@/lib/auth-session";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Limit } from "@/lib/rate-limit";
import { deriveToken, equalSecrets } from "@/lib/secrets";

/**
 * Who may read the figures: whoever holds DASHBOARD_TOKEN, an administrator, or another program of ours. A browser
 * shows the token once, in the dashboard's link, and is given a cookie for it, so that the token stays in no history.
 */

const COOKIE = "levqor-dashboard";
const DAYS = 30;

/** How often a token may be tried; wide for all together, so that nobody who guesses from many places locks the owner out. */
export const TOKEN_LIMIT: Limit = {
  name: "dashboard-token",
  perAddress: { points: 20, seconds: 600 },
  global: { points: 10_000, seconds: 600 },
};

/** A handler for readers of the figures. Throws `unauthorized`, and `forbidden` for a customer who is signed in. */
export async function requireMetricsReader(request: Request): Promise<void> {
  if (hasBearer(request, env().DASHBOARD_TOKEN) || hasDashboardCookie(request.headers.get("cookie"))) return;
  if (isInternalRequest(request)) return;
  const session = await getRequestSession(request);
  if (session?.role === "admin") return;
  if (session) throw new AppError("forbidden", "Only an administrator may read the figures.");
  throw new AppError("unauthorized", "The dashboard's token is needed, or an administrator's session.");
}

/** The same for the page being drawn: how its reader came in, or null for whoever may not read. */
export async function getMetricsReader(): Promise<{ email: string | null } | null> {
  const session = await getSession();
  if (session?.role === "admin") return { email: session.email };
  return hasDashboardCookie((await headers()).get("cookie")) ? { email: null } : null;
}

/** The Set-Cookie header that a token is exchanged for. Throws `unauthorized` for any token but the right one. */
export function exchangeDashboardToken(token: string): string {
  if (!equalSecrets(token, env().DASHBOARD_TOKEN)) {
    throw new AppError("unauthorized", "This link does not open the dashboard: its token is not the one in use.");
  }
  const seconds = DAYS * 86_400;
  const value = cookieValue(Math.floor(Date.now() / 1_000) + seconds);
  const attributes = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecureSite() ? "; Secure" : ""}`;
  return `${COOKIE}=${value}; ${attributes}`;
}

function hasDashboardCookie(cookieHeader: string | null): boolean {
  const pairs = (cookieHeader ?? "").split(";").map((it) => it.trim());
  return pairs.some((it) => it.startsWith(`${COOKIE}=`) && isGood(it.slice(COOKIE.length + 1)));
}

/** Ours, made of the token in use, and not over: the browser's own limit binds nobody who copied it. */
function isGood(value: string): boolean {
  const until = Number(/^(\d{10})\.[\w-]{32}$/.exec(value)?.[1]);
  return until > Date.now() / 1_000 && equalSecrets(value, cookieValue(until));
}

/** Derived from the token, so that a new one ends every cookie of the former. */
function cookieValue(until: number): string {
  return `${until}.${deriveToken("dashboard-cookie", `${until} ${env().DASHBOARD_TOKEN}`)}`;
}
