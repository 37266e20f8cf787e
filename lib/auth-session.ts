import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { hashToken } from "@/lib/secrets";

/** Who is signed in. The role is computed at each read and stored nowhere. */
export type Session = { userId: string; email: string; role: Role };
export type Role = "admin" | "customer";

export const SESSION_DAYS = 30;

/** The cookie's name. `__Host-` makes browsers refuse it from another host, another path or an open line. */
export function sessionCookieName(): string {
  return isSecureSite() ? "__Host-levqor-session" : "levqor-session";
}

/** True where the site is served over https, and its cookies may only travel there. */
export function isSecureSite(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** The header that makes a browser forget its session. */
export function forgetSessionCookie(): string {
  return `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecureSite() ? "; Secure" : ""}`;
}

/**
 * The session cookie's value in a Cookie header; undefined when there is none, or when there are two that differ: one
 * of them was set by somebody else, and nobody can tell which.
 */
export function sessionTokenIn(cookieHeader: string | null): string | undefined {
  const start = `${sessionCookieName()}=`;
  const pairs = (cookieHeader ?? "").split(";").map((it) => it.trim());
  const values = new Set(pairs.filter((it) => it.startsWith(start)).map((it) => it.slice(start.length)));
  const [value] = values;
  return (values.size === 1 && value) || undefined;
}

/**
 * What an address may do at this moment: `admin` while it stands in ADMIN_EMAILS, `customer` while it has an order,
 * null otherwise. `email` in lower case.
 */
export async function roleOf(email: string, tx: Tx = db()): Promise<Role | null> {
  const rows = await tx.$queryRaw<
    { has: boolean }[]
  >`SELECT EXISTS (SELECT 1 FROM orders WHERE email = ${email}) AS has`;
  if (env().ADMIN_EMAILS.includes(email)) return "admin";
  return rows[0]?.has ? "customer" : null;
}

/** The session a cookie stands for; null when it is unknown, over, or its address may no longer sign in. */
export async function readSession(token: string | undefined): Promise<Session | null> {
  if (!token || token.length > 200) return null;
  const rows = await db().$queryRaw<{ userId: string; email: string; has: boolean }[]>`
    SELECT users.id AS "userId", users.email, EXISTS (SELECT 1 FROM orders WHERE orders.email = users.email) AS has
    FROM sessions JOIN users ON users.id = sessions.user_id
    WHERE sessions.token_hash = ${hashToken(token)} AND sessions.expires_at > app_now()`;
  const found = rows[0];
  if (!found) return null;
  const { userId, email } = found;
  if (env().ADMIN_EMAILS.includes(email)) return { userId, email, role: "admin" };
  if (found.has) return { userId, email, role: "customer" };
  // Nobody we know any more: the session ends for good, also should the address come back.
  await db().$executeRaw`DELETE FROM sessions WHERE user_id = ${userId}`;
  return null;
}
