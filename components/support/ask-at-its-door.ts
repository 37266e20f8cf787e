import { type Door, type OnPart, postQuestion } from "./chat-requests";
import type { ChatAnswer } from "./chat-state";
import { RefusedRequest } from "./trouble";

type Asked = { door: Door; message: string; conversationId: string | null };

/**
 * Asks at the page's door. A customer's own conversation is answered at the private one only, and a public page cannot
 * know whose it is: where the first says that there is none, the second is tried. Returns the door that answered.
 */
export async function askAtItsDoor(asked: Asked, onPart: OnPart): Promise<{ answer: ChatAnswer; door: Door }> {
  try {
    return { answer: await postQuestion(asked, onPart), door: asked.door };
  } catch (error) {
    if (asked.door === "private" || !asked.conversationId || !hasStatus(error, 404)) throw error;
    try {
      return { answer: await postQuestion({ ...asked, door: "private" }, onPart), door: "private" };
    } catch (second) {
      throw hasStatus(second, 401) || hasStatus(second, 404) ? error : second;
    }
  }
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof RefusedRequest && error.status === status;
}
