import { cn } from "@/components/ui/cn";
import { isLate, type TicketSummary } from "@/lib/support/ticket";
import { RelativeTime } from "./relative-time";
import { TicketBadges } from "./ticket-badges";
import { topicWords } from "./ticket-state-words";

/** Tickets as an inbox shows mails: one line each, the whole line leads to the ticket. */
export function TicketRows({ tickets, now }: { tickets: readonly TicketSummary[]; now: Date }) {
  return (
    <ol aria-label="Tickets" className="border-line border-t">
      {tickets.map((ticket) => (
        <li
          key={ticket.id}
          className={cn(
            "relative border-line border-b px-3 py-2 transition-colors focus-within:bg-sunken hover:bg-sunken",
            "grid gap-x-4 gap-y-1 text-sm lg:grid-cols-12 lg:items-center",
            isLate(ticket, now) && "border-l-2 border-l-fail",
          )}
        >
          <div className="min-w-0 lg:col-span-5">
            <a
              href={`/admin/tickets/${ticket.id}`}
              data-row=""
              className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
            >
              {ticket.subject || "No words"}
            </a>
            <p className="flex gap-2 text-muted text-xs">
              <span className="relative z-1 shrink-0 select-all font-mono">{ticket.id}</span>
              <span className="truncate">{ticket.name ? `${ticket.name}, ${ticket.email}` : ticket.email}</span>
            </p>
          </div>
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 lg:col-span-3">
            <TicketBadges ticket={ticket} now={now} />
          </div>
          <p className="flex min-w-0 flex-wrap justify-between gap-x-4 text-muted lg:col-span-4 lg:grid lg:grid-cols-4">
            <span className="lg:col-span-2">
              {ticket.answerDueAt ? (
                <>
                  Due <RelativeTime value={ticket.answerDueAt} now={now} />
                </>
              ) : (
                topicWords(ticket.topic)
              )}
            </span>
            <span className="min-w-0 truncate" title={ticket.assignee ?? undefined}>
              {ticket.assignee}
            </span>
            <span className="lg:text-right">
              <RelativeTime value={ticket.createdAt} now={now} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
