import { db, Prisma } from "@/lib/db";
import type { TicketFilter, TicketStats, TicketSummary } from "@/lib/support/ticket";
import { readTicketPlace, writeTicketPlace } from "@/lib/support/ticket-filter";

const LATE = Prisma.sql`status = 'open' AND answer_due_at < (SELECT app_now())`;

export type TicketPage = { tickets: TicketSummary[]; nextCursor: string | null; stats: TicketStats };

/**
 * Tickets under a filter, newest first, a page at a time by keyset: what is opened meanwhile neither repeats nor hides
 * one. The statistics are of all tickets, whatever the filter.
 */
export async function listTickets(filter: TicketFilter): Promise<TicketPage> {
  const { limit } = filter;
  const conditions = conditionsOf(filter);
  const where = conditions.length ? Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
  const [found, stats] = await Promise.all([
    db().$queryRaw<TicketSummary[]>`
      SELECT id, email, name, subject, topic, status, priority, assignee, answer_due_at AS "answerDueAt",
             first_answer_at AS "firstAnswerAt", closed_at AS "closedAt", created_at AS "createdAt",
             updated_at AS "updatedAt"
      FROM tickets ${where} ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}`,
    countTickets(),
  ]);
  const tickets = found.slice(0, limit);
  const last = tickets.at(-1);
  const hasMore = found.length > limit && last !== undefined;
  return { tickets, stats, nextCursor: hasMore ? writeTicketPlace({ at: last.createdAt, id: last.id }) : null };
}

function conditionsOf({ status, priority, assignee, due, q, cursor }: TicketFilter): Prisma.Sql[] {
  const place = cursor === undefined ? null : readTicketPlace(cursor);
  const words = (q ?? "").split(/\s+/).filter(Boolean).slice(0, 8);
  return [
    ...(status ? [Prisma.sql`status = ${status}::"TicketStatus"`] : []),
    ...(priority ? [Prisma.sql`priority = ${priority}::"TicketPriority"`] : []),
    ...(assignee ? [assignee === "nobody" ? Prisma.sql`assignee IS NULL` : holder(assignee)] : []),
    ...(due ? [LATE] : []),
    // Few enough to be read through; every word must stand somewhere.
    ...words.map((word) => Prisma.sql`concat_ws(' ', id, email, name, subject) ILIKE ${holding(word)}`),
    ...(place ? [Prisma.sql`(created_at, id) < (${place.at}::timestamptz, ${place.id})`] : []),
  ];
}

function holder(assignee: string): Prisma.Sql {
  return Prisma.sql`assignee = ${assignee.toLowerCase()}`;
}

function holding(word: string): string {
  return `%${word.replace(/[\\%_]/g, (it) => `\\${it}`)}%`;
}

async function countTickets(): Promise<TicketStats> {
  const rows = await db().$queryRaw<TicketStats[]>`
    SELECT count(*)::int AS total,
           count(*) FILTER (WHERE status = 'open')::int AS open,
           count(*) FILTER (WHERE status = 'waiting')::int AS waiting,
           count(*) FILTER (WHERE status = 'closed')::int AS closed,
           count(*) FILTER (WHERE ${LATE})::int AS late,
           round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_answer_at - created_at)) / 60)::numeric)::int
             AS "medianFirstAnswerMinutes"
    FROM tickets`;
  const none = { total: 0, open: 0, waiting: 0, closed: 0, late: 0, medianFirstAnswerMinutes: null };
  return rows[0] ?? none;
}
