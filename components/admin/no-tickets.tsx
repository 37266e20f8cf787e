import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { TicketFilter } from "@/lib/support/ticket";
import { ticketsHref } from "./ticket-query";

/** What stands where no ticket is: none yet, none of this kind, or none on this page any more. */
export function NoTickets({ filter, all }: { filter: TicketFilter; all: number }) {
  if (all === 0) {
    return (
      <EmptyState title="No ticket yet" action={<ButtonLink href="/contact">See the contact form</ButtonLink>}>
        A ticket appears here as soon as somebody asks for a person, in the chat or by the contact form.
      </EmptyState>
    );
  }
  if (filter.cursor) {
    return (
      <EmptyState
        title="Nothing further"
        action={<ButtonLink href={ticketsHref(filter)}>Back to the newest</ButtonLink>}
      >
        The tickets of this page have moved to another state meanwhile.
      </EmptyState>
    );
  }
  if (filter.due && !filter.q && !filter.priority && !filter.assignee) {
    return <EmptyState title="Nothing is late">Tickets appear here when their answer is overdue.</EmptyState>;
  }
  return (
    <EmptyState title="No ticket matches" action={<ButtonLink href="/admin/tickets">Show all tickets</ButtonLink>}>
      Search by words in a number, an e-mail address, a name or a subject.
    </EmptyState>
  );
}
