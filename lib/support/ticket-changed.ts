import { AppError } from "@/lib/errors";

/** Refuses an action on a ticket that somebody else has changed since its page was opened: their step, and who it was. */
export class TicketChanged extends AppError {
  readonly step: string;
  readonly actor: string;
  constructor({ step, actor }: { step: string; actor: string }) {
    super("conflict", "Somebody was faster: the ticket has changed since this page was opened. Nothing was changed.");
    this.name = "TicketChanged";
    this.step = step;
    this.actor = actor;
  }
}
