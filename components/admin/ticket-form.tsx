import type { ReactNode } from "react";

/** Which ticket an action is for, and the newest event its page has shown: a later one means that somebody was faster. */
export type TicketTarget = { ticketId: string; seen: string };

type Props = { target: TicketTarget; action: string; className?: string; children: ReactNode };

/** A plain form that posts one action, without JavaScript. */
export function TicketForm({ target, action, className, children }: Props) {
  return (
    <form
      method="post"
      action={`/admin/tickets/${encodeURIComponent(target.ticketId)}/${action}`}
      className={className ?? "space-y-4"}
    >
      <input type="hidden" name="seen" value={target.seen} />
      {children}
    </form>
  );
}
