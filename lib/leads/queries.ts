import { db, type Tx } from "@/lib/db";
import { appUrl } from "@/lib/env";
import type { Ask, Lead } from "@/lib/leads/lead";
import type { LeadStats } from "@/lib/leads/lead-filter";
import { log } from "@/lib/log";
import { decrypt, encrypt } from "@/lib/secrets";

/** Who asked under this address; null when nobody did, or it is forgotten. */
export function getLead(address: string, tx: Tx = db()): Promise<Lead | null> {
  return tx.lead.findUnique({ where: { email: address.trim().toLowerCase() } });
}

/** A page of ours as the newsletter's mails link to it, so that a visit from there can be told. */
export function campaignLink(path: string, campaign: "confirm" | "guide" | "follow-up"): string {
  const link = new URL(path, appUrl());
  link.searchParams.set("utm_source", "newsletter");
  link.searchParams.set("utm_medium", "email");
  link.searchParams.set("utm_campaign", campaign);
  return link.href;
}

/** Opens a page with the button that confirms. */
export function confirmLink({ email, askedAt }: Ask): string {
  const sealed = encrypt("newsletter-link", `${askedAt.toISOString()} ${email}`);
  return campaignLink(`/newsletter/confirm?token=${Buffer.from(sealed).toString("base64url")}`, "confirm");
}

/** What a link was made for, or null: nobody can make one without HASH_KEY, and it tells no address. */
export function readConfirmToken(token: string): Ask | null {
  if (!/^[A-Za-z0-9_-]{40,1000}$/.test(token)) return null;
  try {
    const [askedAt = "", email = ""] = decrypt("newsletter-link", Buffer.from(token, "base64url")).split(" ");
    return { email, askedAt: new Date(askedAt) };
  } catch (error) {
    log().debug({ err: error }, "a link to confirm that we did not make");
    return null;
  }
}

/** Whether this address paid for something since it asked. */
export async function hasBoughtSince({ email, createdAt }: Pick<Lead, "email" | "createdAt">): Promise<boolean> {
  const rows = await db().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM orders WHERE lower(email) = ${email} AND paid_at >= ${createdAt}) AS found`;
  return rows[0]?.found ?? false;
}

/** How many leads stand where, and what those who asked first paid for afterwards. */
export async function countLeads(): Promise<LeadStats> {
  const rows = await db().$queryRaw<LeadStats[]>`
    SELECT * FROM (
      SELECT count(*)::int AS total,
             count(*) FILTER (WHERE confirmed_at IS NULL AND unsubscribed_at IS NULL)::int AS waiting,
             count(*) FILTER (WHERE confirmed_at IS NOT NULL AND unsubscribed_at IS NULL)::int AS subscribed,
             count(*) FILTER (WHERE unsubscribed_at IS NOT NULL)::int AS unsubscribed
      FROM leads
    ) AS counts, (
      SELECT count(DISTINCT leads.id)::int AS buyers, count(*)::int AS orders,
             coalesce(sum(amount_cents - refunded_cents), 0)::float8 AS "paidCents"
      FROM leads JOIN orders ON lower(orders.email) = leads.email AND orders.paid_at >= leads.created_at
    ) AS bought`;
  const none = { total: 0, waiting: 0, subscribed: 0, unsubscribed: 0, buyers: 0, orders: 0, paidCents: 0 };
  return rows[0] ?? none;
}
