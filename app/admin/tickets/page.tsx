import { AdminShell } from "@/components/admin/admin-shell";
import { ListKeys } from "@/components/admin/list-keys";
import { NoTickets } from "@/components/admin/no-tickets";
import { PageLinks } from "@/components/admin/page-links";
import { TICKETS_A_PAGE, ticketsHref } from "@/components/admin/ticket-query";
import { TicketRows } from "@/components/admin/ticket-rows";
import { TicketSearch } from "@/components/admin/ticket-search";
import { TicketStates } from "@/components/admin/ticket-states";
import { TicketStats } from "@/components/admin/ticket-stats";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { listTickets } from "@/lib/support/list-tickets";
import { parseTicketFilter } from "@/lib/support/ticket-filter";
import { WrongFilter } from "../wrong-filter";

export const metadata = { title: "Tickets" };

type Words = Record<string, string | string[] | undefined>;

export default async function TicketsPage({ searchParams }: { searchParams: Promise<Words> }) {
  const words = await searchParams;
  const { email } = await requireAdmin("/admin/tickets", words);
  const parsed = parseTicketFilter(words, TICKETS_A_PAGE);
  const isWrong = "faults" in parsed;
  const filter = isWrong ? { limit: TICKETS_A_PAGE } : parsed;
  const [now, { tickets, stats, nextCursor }] = await Promise.all([appNow(), listTickets(filter)]);
  const shell = { email, here: "/admin/tickets", rail: <TicketStates filter={filter} stats={stats} /> } as const;
  if (isWrong) {
    return (
      <AdminShell {...shell}>
        <WrongFilter title="Tickets" href="/admin/tickets" all="Show all tickets" faults={parsed.faults} />
      </AdminShell>
    );
  }
  return (
    <AdminShell {...shell}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Tickets</h1>
        <ListKeys noun="ticket" />
      </div>
      <TicketStats stats={stats} />
      <TicketSearch filter={filter} team={env().ADMIN_EMAILS} />
      <div className="mt-6">
        {tickets.length ? <TicketRows tickets={tickets} now={now} /> : <NoTickets filter={filter} all={stats.total} />}
      </div>
      <PageLinks
        previous={filter.cursor ? { href: ticketsHref(filter), words: "Newest" } : null}
        next={nextCursor ? { href: ticketsHref(filter, { cursor: nextCursor }), words: "Older" } : null}
      />
    </AdminShell>
  );
}
