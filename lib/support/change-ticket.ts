import { appNow } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import { addTicketNote } from "@/lib/support/add-ticket-note";
import { closeTicket } from "@/lib/support/close-ticket";
import { type LockedTicket, lockTicket } from "@/lib/support/lock-ticket";
import { reopenTicket } from "@/lib/support/reopen-ticket";
import { answerDueAt, type TicketPriority, type TicketStatus } from "@/lib/support/ticket";
import { writeTicketEvent } from "@/lib/support/write-ticket-event";

type Change = {
  ticketId: string;
  actor: string;
  status?: TicketStatus;
  priority?: TicketPriority;
  /** Null: nobody's. */
  assignee?: string | null;
  note?: string;
  /** As lock-ticket.ts has it. */
  seen?: string;
};

/**
 * What a person changes about a ticket, all of it or nothing: who has it, how urgent it is, where it stands, a note.
 * What stands already is no change and writes nothing. Throws `not_found`, and `conflict` for a step out of place.
 */
export async function changeTicket({ ticketId, actor, status, note, seen, ...facts }: Change): Promise<void> {
  await transaction(async (tx) => {
    const locked = await lockTicket(tx, ticketId, seen);
    if (note !== undefined) await addTicketNote(tx, { ticketId, text: note, actor });
    await changeFacts(tx, locked.ticket, actor, facts);
    if (status !== undefined && status !== locked.ticket.status) await changeStatus(tx, locked, status, actor);
  });
}

type Facts = Pick<Change, "priority" | "assignee">;

async function changeFacts(tx: Tx, ticket: Ticket, actor: string, { priority, assignee }: Facts): Promise<void> {
  const { id: ticketId } = ticket;
  const updatedAt = await appNow(tx);
  if (priority !== undefined && priority !== ticket.priority) {
    await tx.ticket.update({ where: { id: ticketId }, data: { priority, updatedAt }, select: { id: true } });
    await writeTicketEvent(tx, { ticketId, step: "setPriority", actor, detail: priority });
  }
  if (assignee !== undefined && assignee !== ticket.assignee) {
    await tx.ticket.update({ where: { id: ticketId }, data: { assignee, updatedAt }, select: { id: true } });
    await writeTicketEvent(tx, { ticketId, step: "assign", actor, detail: assignee ?? "nobody" });
  }
}

async function changeStatus(tx: Tx, locked: LockedTicket, status: TicketStatus, actor: string): Promise<void> {
  if (status === "closed") return closeTicket(tx, locked, actor);
  const { ticket } = locked;
  if (ticket.status === "closed") await reopenTicket(tx, locked, actor);
  if (status === "open" && ticket.status === "closed") return;
  const now = await appNow(tx);
  const due = status === "open" ? answerDueAt(now, ticket.answerHours) : null;
  const data = { status, answerDueAt: due, updatedAt: now };
  await tx.ticket.update({ where: { id: ticket.id }, data, select: { id: true } });
  await writeTicketEvent(tx, { ticketId: ticket.id, step: "setStatus", actor, detail: status });
}
