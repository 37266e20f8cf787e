import type { Tx } from "@/lib/db";
import { writeTicketEvent } from "@/lib/support/write-ticket-event";

type Note = { ticketId: string; text: string; actor: string };

/** The team writes something to itself. No customer ever sees it. */
export async function addTicketNote(tx: Tx, { ticketId, text, actor }: Note): Promise<void> {
  await tx.ticketNote.create({ data: { ticketId, text, writtenBy: actor }, select: { id: true } });
  await writeTicketEvent(tx, { ticketId, step: "addNote", actor });
}
