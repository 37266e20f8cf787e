import { TICKET_EVENT_WORDS } from "@/components/admin/ticket-event-words";
import { transaction } from "@/lib/db";
import { AppError, type ErrorCode } from "@/lib/errors";
import { type Outcome, refused } from "@/lib/outcome";
import { lockTicket } from "@/lib/support/lock-ticket";
import { TicketChanged } from "@/lib/support/ticket-changed";

const REFUSALS: readonly ErrorCode[] = ["conflict", "not_found"];

/**
 * Takes an action unless the ticket has changed since its page was opened, or does not take it where it stands: both are
 * told on a page that keeps what was typed. Each verb compares `seen` again under its own lock, which is what holds. The
 * look before it is for the words: who came too late hears that, and not that a field is wrong.
 */
export async function unlessRefused(
  { ticketId, seen }: { ticketId: string; seen: string },
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    await transaction((tx) => lockTicket(tx, ticketId, seen));
    return await act();
  } catch (error) {
    if (error instanceof TicketChanged) {
      const what = (TICKET_EVENT_WORDS[error.step] ?? error.step).toLowerCase();
      return refused(
        `Somebody was faster. Since you opened the page: ${what}, by ${error.actor}. Nothing was changed.`,
      );
    }
    if (error instanceof AppError && REFUSALS.includes(error.code)) return refused(error.message);
    throw error;
  }
}
