import type { Tx } from "@/lib/db";

/** `actor`: visitor, customer, system, internal (another program of ours), or a person's e-mail address. */
type Written = { ticketId: string; step: string; actor: string; detail?: string };

/** Adds one line to a ticket's audit, and gives its number: it names this one occasion. */
export async function writeTicketEvent(tx: Tx, event: Written): Promise<bigint> {
  const { id } = await tx.ticketEvent.create({ data: event, select: { id: true } });
  return id;
}
