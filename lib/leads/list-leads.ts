import { db, Prisma } from "@/lib/db";
import type { LeadState } from "@/lib/leads/lead";
import type { LeadFilter, LeadPlace, LeadSummary } from "@/lib/leads/lead-filter";

/** The words of stateOf() in lead.ts. */
const STATE: Record<LeadState, Prisma.Sql> = {
  waiting: Prisma.sql`confirmed_at IS NULL AND unsubscribed_at IS NULL`,
  subscribed: Prisma.sql`confirmed_at IS NOT NULL AND unsubscribed_at IS NULL`,
  unsubscribed: Prisma.sql`unsubscribed_at IS NOT NULL`,
};

export type LeadPage = { leads: LeadSummary[]; next: LeadPlace | null };

/** Leads under a filter, newest first, a page at a time by keyset, each with what it did and what it bought. */
export async function listLeads(filter: LeadFilter, limit: number): Promise<LeadPage> {
  const conditions = conditionsOf(filter);
  const where = conditions.length ? Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
  const found = await db().$queryRaw<LeadSummary[]>`
    SELECT page.id, page.email, page.name, page.source, page.created_at AS "createdAt",
           page.confirmed_at AS "confirmedAt", page.unsubscribed_at AS "unsubscribedAt",
           done.steps, bought.orders, bought.paid AS "paidCents"
    FROM (SELECT * FROM leads ${where} ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}) AS page
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(step ORDER BY id), '{}') AS steps FROM lead_activities WHERE lead_id = page.id
    ) AS done
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS orders, coalesce(sum(amount_cents - refunded_cents), 0)::float8 AS paid
      FROM orders WHERE lower(email) = page.email AND paid_at >= page.created_at
    ) AS bought
    ORDER BY page.created_at DESC, page.id DESC`;
  const leads = found.slice(0, limit);
  const last = leads.at(-1);
  return { leads, next: found.length > limit && last ? { at: last.createdAt, id: last.id } : null };
}

function conditionsOf({ q, state, cursor }: LeadFilter): Prisma.Sql[] {
  const words = (q ?? "").split(/\s+/).filter(Boolean).slice(0, 8);
  return [
    ...(state ? [STATE[state]] : []),
    // Few enough to be read through; every word must stand somewhere.
    ...words.map((word) => Prisma.sql`concat_ws(' ', email, name, source) ILIKE ${holding(word)}`),
    ...(cursor ? [Prisma.sql`(created_at, id) < (${cursor.at}::timestamptz, ${cursor.id})`] : []),
  ];
}

function holding(word: string): string {
  return `%${word.replace(/[\\%_]/g, (it) => `\\${it}`)}%`;
}
