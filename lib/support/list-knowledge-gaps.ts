import { db, Prisma } from "@/lib/db";

export const GAP_OUTCOMES = ["unanswered", "refused", "escalated"] as const;
export type GapOutcome = (typeof GAP_OUTCOMES)[number];

/** Questions that differ in signs and capitals alone are one. `question` and `topic` are as it was asked last. */
export type KnowledgeGap = {
  question: string;
  outcome: GapOutcome;
  topic: string | null;
  count: number;
  lastAskedAt: Date;
};

export type GapFilter = { outcome?: GapOutcome; sort: "newest" | "repeated"; page: number; limit: number };

/**
 * What the knowledge base had no answer to, what was refused, and what a person had to take: each question once an
 * outcome, with how often and when it was asked last. Pages count from 1.
 */
export async function listKnowledgeGaps(filter: GapFilter): Promise<{ gaps: KnowledgeGap[]; total: number }> {
  const { outcome, sort, page, limit } = filter;
  const only = outcome ? Prisma.sql`AND outcome = ${outcome}::"AnswerOutcome"` : Prisma.empty;
  const order =
    sort === "newest" ? Prisma.sql`"lastAskedAt" DESC, count DESC` : Prisma.sql`count DESC, "lastAskedAt" DESC`;
  const rows = await db().$queryRaw<(KnowledgeGap & { total: number })[]>`
    SELECT *, count(*) OVER ()::int AS total
    FROM (SELECT outcome, count(*)::int AS count, max(at) AS "lastAskedAt",
                 (array_agg(question ORDER BY id DESC))[1] AS question, (array_agg(topic ORDER BY id DESC))[1] AS topic
          FROM messages
          WHERE outcome IN ('unanswered', 'refused', 'escalated') AND question IS NOT NULL ${only}
          GROUP BY outcome, trim(regexp_replace(lower(question), '[^[:alnum:]]+', ' ', 'g'))) AS gaps
    ORDER BY ${order}, question LIMIT ${limit} OFFSET ${(page - 1) * limit}`;
  return { gaps: rows.map(({ total: _, ...gap }) => gap), total: rows[0]?.total ?? 0 };
}
