import { maskEmail } from "@/lib/orders/order";
import { countWords } from "@/lib/pricing/words";

/** What the desk says about a ticket by itself. Every one of these names it. */
type Known = { id: string; answerHours: number };

/** Kept in the conversation when a ticket is opened. */
export function openedWords({ id, answerHours }: Known): string {
  return `A person takes this over. Your ticket is ${id}: the answer comes here and by e-mail, within ${countWords(answerHours, "hour")}.`;
}

/** Told to whoever writes while a person has it; kept nowhere, so that it cannot pile up. */
export function addedWords({ id }: Pick<Known, "id">): string {
  return `Added to your ticket ${id}. A person reads it and answers here and by e-mail.`;
}

/** The same to whoever left another address than the ticket's: theirs gets no answer. */
export function addedElsewhereWords({ id, email }: { id: string; email: string }): string {
  return `Added to ticket ${id}. A person reads it and answers here and by e-mail to the address that the ticket was opened with, ${maskEmail(email)}.`;
}

export function closedWords({ id }: Pick<Known, "id">): string {
  return `Ticket ${id} is closed. Write on when something else comes up, or reopen it when it is not solved.`;
}

export function reopenedWords({ id, answerHours }: Known): string {
  return `Ticket ${id} is open again: the answer comes here and by e-mail, within ${countWords(answerHours, "hour")}.`;
}

/** To a visitor whose question is a person's; a ticket needs an address first. */
export const OFFER_PERSON =
  "A person should look at this. Leave your e-mail address, and somebody from the team answers you there.";
