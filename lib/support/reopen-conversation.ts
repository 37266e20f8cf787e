import { transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type Identity, mayRead } from "@/lib/support/identity";
import { lockConversation } from "@/lib/support/lock-conversation";
import { getNewestTicket, readConversationToken } from "@/lib/support/queries";
import { reopenTicket } from "@/lib/support/reopen-ticket";
import { unknownConversation } from "@/lib/support/unknown-conversation";

type Wish = { conversationToken: string; identity: Identity };

/**
 * The customer says it is not solved: their newest ticket is a person's again. Asking twice changes nothing more. Throws
 * `not_found` for a conversation that is not theirs, `conflict` for one that never had a ticket.
 */
export async function reopenConversation({ conversationToken, identity }: Wish): Promise<{ ticketId: string }> {
  return transaction(async (tx) => {
    const id = readConversationToken(conversationToken);
    const conversation = id && (await lockConversation(tx, id));
    if (!conversation || !mayRead(conversation, identity)) throw unknownConversation();
    const ticket = await getNewestTicket(tx, conversation.id);
    if (!ticket) throw new AppError("conflict", "This conversation has no ticket to reopen.");
    if (ticket.status === "closed") await reopenTicket(tx, { ticket, conversation }, actorOf(conversation));
    return { ticketId: ticket.id };
  });
}

function actorOf({ email }: { email: string | null }): string {
  return email ? "customer" : "visitor";
}
