import { db } from "@/lib/db";
import { appUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { deriveToken, hashToken } from "@/lib/secrets";
import type { Profile } from "@/lib/users/profile";

/** The address a link signs in, while the link holds; null otherwise. Reading spends nothing. */
export async function getLinkEmail(token: string): Promise<string | null> {
  if (!/^[A-Za-z0-9_-]{32}$/.test(token)) return null;
  const rows = await db().$queryRaw<{ email: string }[]>`
    SELECT email FROM sign_in_tokens WHERE token_hash = ${hashToken(token)} AND expires_at >= app_now()`;
  return rows[0]?.email ?? null;
}

/** The token of the link that a mail carries. */
export function linkToken(emailKey: string): string {
  return deriveToken("sign-in-link", emailKey);
}

/** The link that a mail carries: opens a page with one button, and leads on to `returnTo`. */
export function signInLink(emailKey: string, returnTo: string): string {
  const query = new URLSearchParams({ token: linkToken(emailKey), ...(returnTo === "/account" ? {} : { returnTo }) });
  return `${appUrl()}/sign-in/link?${query}`;
}

/** A profile of an account, by the user's id or (normalised) address. Throws `not_found`, also for another account's. */
export async function getProfile(account: string, by: { id: string } | { email: string }): Promise<Profile> {
  const row = await db().userProfile.findFirst({ where: { account, user: by }, include: { user: true } });
  if (!row) throw new AppError("not_found", "There is no such user.");
  const { userId, user, name, locale, currency, meta, createdAt, updatedAt } = row;
  const facts = { name, locale, currency, createdAt, updatedAt };
  return { id: userId, email: user.email, ...facts, meta: meta as Record<string, unknown> };
}
