import { AppError } from "@/lib/errors";

/** Refuses an action on an order that somebody else has changed since its page was opened: their step, and who it was. */
export class OrderChanged extends AppError {
  readonly step: string;
  readonly actor: string;
  constructor({ step, actor }: { step: string; actor: string }) {
    super("conflict", "Somebody was faster: the order has changed since this page was opened. Nothing was changed.");
    this.name = "OrderChanged";
    this.step = step;
    this.actor = actor;
  }
}
