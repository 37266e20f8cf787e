import { AppError } from "@/lib/errors";
import { getTicket, keptAnswer } from "@/lib/support/queries";

/** One ticket as the API tells it: its facts, then what belongs to it, oldest first. Throws `not_found`. */
export async function ticketBody(id: string) {
  const found = await getTicket(id);
  if (!found) throw new AppError("not_found", `There is no ticket ${id.slice(0, 20)}.`);
  const { ticket, conversation, isSignedIn, messages, notes, events } = found;
  const { conversationId: _, ...facts } = ticket;
  return {
    ...facts,
    isSignedIn,
    conversation: { state: conversation.state },
    messages: messages.map((it) => ({
      ...{ id: String(it.id), author: it.author, text: it.text, writtenBy: it.writtenBy, outcome: it.outcome },
      ...{ citations: keptAnswer(it)?.citations ?? [], at: it.at },
    })),
    notes: notes.map(({ id: number, text, writtenBy, at }) => ({ id: String(number), text, writtenBy, at })),
    events: events.map(({ id: number, step, actor, detail, at }) => ({ id: String(number), step, actor, detail, at })),
  };
}
