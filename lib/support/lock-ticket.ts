import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Conversation, Ticket } from "@/lib/generated/prisma/client";
import { lockConversation } from "@/lib/support/lock-conversation";
import { isTicketId } from "@/lib/support/ticket";
import { TicketChanged } from "@/lib/support/ticket-changed";

export type LockedTicket = { ticket: Ticket; conversation: Conversation };

/**
 * A ticket with its conversation, by the conversation's lock. `seen` is the newest event that whoever acts was shown:
 * where there is a newer one it throws `TicketChanged`, so that of two who answer at once, or of one who pressed twice,
 * one passes. Throws `not_found`.
 */
export async function lockTicket(tx: Tx, id: string, seen?: string): Promise<LockedTicket> {
  const found = isTicketId(id) ? await tx.ticket.findUnique({ where: { id }, select: { conversationId: true } }) : null;
  const conversation = found && (await lockConversation(tx, found.conversationId));
  if (!conversation) throw new AppError("not_found", `There is no ticket ${id.slice(0, 20)}.`);
  if (seen !== undefined) await refuseUnlessNewest(tx, id, seen);
  return { conversation, ticket: await tx.ticket.findUniqueOrThrow({ where: { id } }) };
}

async function refuseUnlessNewest(tx: Tx, ticketId: string, seen: string): Promise<void> {
  const newest = await tx.ticketEvent.findFirst({ where: { ticketId }, orderBy: { id: "desc" } });
  if (newest && String(newest.id) !== seen) throw new TicketChanged(newest);
}
