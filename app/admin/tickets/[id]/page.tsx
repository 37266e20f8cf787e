import NotFound from "@/app/not-found";
import { AdminShell } from "@/components/admin/admin-shell";
import { DoneNotice } from "@/components/admin/done-notice";
import { Panel } from "@/components/admin/panel";
import { TicketActions } from "@/components/admin/ticket-actions";
import { TicketConversation } from "@/components/admin/ticket-conversation";
import { TICKET_DONE_WORDS } from "@/components/admin/ticket-event-words";
import { TicketFacts } from "@/components/admin/ticket-facts";
import { TicketHead } from "@/components/admin/ticket-head";
import { TicketHistory } from "@/components/admin/ticket-history";
import { TicketNotes } from "@/components/admin/ticket-notes";
import { TicketOrders } from "@/components/admin/ticket-orders";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { missing } from "@/lib/missing-page";
import type { Order } from "@/lib/orders/order";
import { listOrdersOf, soldAs } from "@/lib/orders/queries";
import { standingOf } from "@/lib/orders/standing";
import { getTicket } from "@/lib/support/queries";
import { readTicketId } from "@/lib/support/read-ticket-id";

export const metadata = { title: "Ticket" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function TicketPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { email } = await requireAdmin(`/admin/tickets/${encodeURIComponent(id)}`);
  const found = await getTicket(readTicketId(id));
  if (!found) return missing(<NotFound />);
  const { ticket, isSignedIn, messages, notes, events } = found;
  const [now, orders] = await Promise.all([appNow(), listOrdersOf(ticket.email)]);
  const target = { ticketId: ticket.id, seen: String(events.at(-1)?.id ?? "") };
  return (
    <AdminShell email={email} here="/admin/tickets">
      <TicketHead ticket={ticket} now={now} />
      <DoneNotice done={(await searchParams).done} words={TICKET_DONE_WORDS} />
      <div className="grid items-start gap-4 xl:grid-cols-3">
        <div className="grid min-w-0 grid-cols-1 gap-4 xl:col-span-2">
          <TicketConversation messages={messages} isSignedIn={isSignedIn} />
          <Panel id="actions" title="What to do">
            <TicketActions target={target} ticket={ticket} isSignedIn={isSignedIn} />
          </Panel>
          <TicketNotes target={target} notes={notes} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <TicketFacts target={target} ticket={ticket} team={env().ADMIN_EMAILS} now={now} />
          <TicketOrders orders={orders.map((it) => orderOf(it, now))} isSignedIn={isSignedIn} />
          <TicketHistory events={events} />
        </div>
      </div>
    </AdminShell>
  );
}

function orderOf(order: Order, now: Date) {
  const { id, reference, status, amountCents, currency } = order;
  const { tone } = standingOf(order, now, "admin");
  return { id, reference, status, amountCents, currency, tone, planName: soldAs(order).name };
}
