import { Badge } from "@/components/ui/badge";
import { isLate, type TicketPriority, type TicketStatus } from "@/lib/support/ticket";
import { LatenessBadge } from "./lateness-badge";
import { PRIORITY_WORDS, TICKET_STATE } from "./ticket-state-words";

type Props = {
  ticket: { status: TicketStatus; priority: TicketPriority; answerDueAt: Date | null };
  now: Date;
};

/** Where a ticket stands; its priority only where it is not the usual one. */
export function TicketBadges({ ticket, now }: Props) {
  const { status, priority } = ticket;
  const isPressing = priority === "high" || priority === "urgent";
  return (
    <>
      <Badge tone={TICKET_STATE[status].tone}>{TICKET_STATE[status].word}</Badge>
      {isLate(ticket, now) ? <LatenessBadge lateness="late" /> : null}
      {priority !== "normal" ? (
        <Badge tone={isPressing ? "wait" : "plain"} icon={isPressing ? "circle-alert" : null}>
          {PRIORITY_WORDS[priority]} priority
        </Badge>
      ) : null}
    </>
  );
}
