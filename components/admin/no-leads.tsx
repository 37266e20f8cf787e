import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type LeadFilter, leadQuery } from "@/lib/leads/lead-filter";

/** What stands where no lead is: none yet, none of this kind, or none on this page any more. */
export function NoLeads({ filter, all }: { filter: LeadFilter; all: number }) {
  if (all === 0) {
    return (
      <EmptyState title="Nobody has asked yet" action={<ButtonLink href="/newsletter">See the form</ButtonLink>}>
        Who asks for the guide or the newsletter appears here, with what became of it.
      </EmptyState>
    );
  }
  if (filter.cursor) {
    return (
      <EmptyState
        title="Nothing further"
        action={<ButtonLink href={`/admin/leads${leadQuery(filter)}`}>Back to the newest</ButtonLink>}
      >
        The leads of this page are gone or stand elsewhere meanwhile.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No lead matches" action={<ButtonLink href="/admin/leads">Show all leads</ButtonLink>}>
      Search by parts of an e-mail address, a name, or the page and campaign they came from.
    </EmptyState>
  );
}
