import { appNow } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import { answerDueAt } from "@/lib/support/ticket";
import { writeTicketEvent } from "@/lib/support/write-ticket-event";

type Note = { ticket: Ticket; actor: "visitor" | "customer" };

/**
 * The customer wrote on while a person has it; the words themselves are in the conversation. A ticket that waited for
 * them is open again, with a new time to answer in; one that is open keeps its time: nobody waits longer for asking twice.
 */
export async function addCustomerNote(tx: Tx, { ticket, actor }: Note): Promise<void> {
  const now = await appNow(tx);
  const isAnswered = ticket.status === "waiting";
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      updatedAt: now,
      ...(isAnswered ? { status: "open", answerDueAt: answerDueAt(now, ticket.answerHours) } : {}),
    },
    select: { id: true },
  });
  await writeTicketEvent(tx, { ticketId: ticket.id, step: "addCustomerNote", actor });
}
