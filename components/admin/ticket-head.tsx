import type { Ticket } from "@/lib/generated/prisma/client";
import { isLate } from "@/lib/support/ticket";
import { RelativeTime } from "./relative-time";
import { TicketBadges } from "./ticket-badges";

/** What it is about and where it stands, in one sentence. */
export function TicketHead({ ticket, now }: { ticket: Ticket; now: Date }) {
  return (
    <div className="mb-6">
      <p className="mb-2 text-sm">
        <a href="/admin/tickets" className="inline-flex min-h-9 items-center underline underline-offset-2">
          All tickets
        </a>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 text-xl wrap-anywhere">{ticket.subject || "No words"}</h1>
        <span className="select-all font-mono text-muted text-sm">{ticket.id}</span>
        <TicketBadges ticket={ticket} now={now} />
      </div>
      <p className="mt-1 text-muted">
        <Standing ticket={ticket} now={now} />
      </p>
    </div>
  );
}

function Standing({ ticket, now }: { ticket: Ticket; now: Date }) {
  const { status, answerDueAt, closedAt, updatedAt } = ticket;
  if (status === "closed") {
    return (
      <>
        Closed <RelativeTime value={closedAt ?? updatedAt} now={now} />. The customer can reopen it.
      </>
    );
  }
  if (status === "waiting" || !answerDueAt) return "Answered. We wait for the customer.";
  return isLate(ticket, now) ? (
    <span className="font-medium text-fail">
      Our answer was due <RelativeTime value={answerDueAt} now={now} />.
    </span>
  ) : (
    <>
      Our answer is due <RelativeTime value={answerDueAt} now={now} />.
    </>
  );
}
