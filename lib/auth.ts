import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { readSession, type Session, sessionTokenIn } from "@/lib/auth-session";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { equalSecrets } from "@/lib/secrets";

/**
 * Guards. Each lets in or refuses; none opens when its secret is missing, because `env()` refuses to start then.
 * A role is checked, never the mere existence of a session.
 */

/** The words of an address behind its "?", as Next gives them to a page. */
type AddressWords = Record<string, string | string[] | undefined>;

/** The longest path that signing in leads back to. */
const LONGEST_RETURN = 500;

/** Who is signed in, by the cookie of the page being drawn; null for nobody. */
export async function getSession(): Promise<Session | null> {
  // Not by Next's cookies(), which takes the last of two where a handler would take the first.
  return readSession(sessionTokenIn((await headers()).get("cookie")));
}

/** The same for a route handler. */
export function getRequestSession(request: Request): Promise<Session | null> {
  return readSession(sessionTokenIn(request.headers.get("cookie")));
}

/**
 * A page for administrators. Whoever is not signed in is sent to sign in and comes back to `path` with the `words` of
 * its address; a customer finds nothing there.
 */
export async function requireAdmin(path: string, words?: AddressWords): Promise<Session> {
  const session = (await getSession()) ?? redirect(signInPath(path, words));
  if (session.role !== "admin") notFound();
  return session;
}

/** A page for whoever is signed in: a customer, or an administrator with orders of their own. Comes back to `path`. */
export async function requireCustomer(path = "/account"): Promise<Session> {
  return (await getSession()) ?? redirect(signInPath(path));
}

/** A handler for administrators. Throws `unauthorized` when nobody is signed in, `forbidden` for a customer. */
export async function requireAdminRequest(request: Request): Promise<Session> {
  const session = await requireCustomerRequest(request);
  if (session.role !== "admin") throw new AppError("forbidden", "Only an administrator may do this.");
  return session;
}

/** A handler for whoever is signed in. Throws `unauthorized`. */
export async function requireCustomerRequest(request: Request): Promise<Session> {
  const session = await getRequestSession(request);
  if (!session)
    throw new AppError("unauthorized", "Your session is over. Sign in again, then send the form once more.");
  return session;
}

/** The scheduler: `Authorization: Bearer CRON_SECRET`. */
export function requireCron(request: Request): void {
  if (!hasBearer(request, env().CRON_SECRET)) throw unauthorized();
}

/** The scheduler, or another program of ours: either secret as bearer, or INTERNAL_API_SECRET as `X-Internal-Secret`. */
export function requireCronOrInternal(request: Request): void {
  const { CRON_SECRET, INTERNAL_API_SECRET } = env();
  const header = request.headers.get("x-internal-secret");
  const isInternal = header !== null && equalSecrets(header, INTERNAL_API_SECRET);
  if (!isInternal && !hasBearer(request, CRON_SECRET) && !hasBearer(request, INTERNAL_API_SECRET)) throw unauthorized();
}

/** Whether another program of ours asks, by `X-Internal-Secret`. Throws `unauthorized` for a wrong one. */
export function isInternalRequest(request: Request): boolean {
  const given = request.headers.get("x-internal-secret");
  if (given === null) return false;
  if (!equalSecrets(given, env().INTERNAL_API_SECRET))
    throw new AppError("unauthorized", "The X-Internal-Secret is not ours.");
  return true;
}

function signInPath(path: string, words: AddressWords = {}): string {
  const pairs = Object.entries(words).flatMap(([name, given]) => [given ?? []].flat().map((it) => [name, it]));
  // A star, and two dots in a row, are not taken for a path of ours unless they are encoded.
  const query = String(new URLSearchParams(pairs)).replaceAll(".", "%2E").replaceAll("*", "%2A");
  const full = query ? `${path}?${query}` : path;
  // The list is better found without its words than not at all.
  return `/sign-in?callbackUrl=${encodeURIComponent(full.length > LONGEST_RETURN ? path : full)}`;
}

/** Whether a request shows this secret as its bearer token. */
export function hasBearer(request: Request, secret: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return given !== undefined && equalSecrets(given, secret);
}

function unauthorized(): AppError {
  return new AppError("unauthorized", "A valid bearer token is needed.");
}
