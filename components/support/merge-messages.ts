import type { ChatMessage, KeptMessage } from "./chat-state";

/**
 * What the page shows after it has read on from the last message it knew by id. Messages that were only here until now
 * are replaced by the server's own, but keep their place on the screen; what did not reach the server stays at the end.
 */
export function mergeMessages(shown: readonly ChatMessage[], read: readonly KeptMessage[]): ChatMessage[] {
  const known = shown.filter((it) => it.id !== null);
  const fresh = read.filter((it) => known.every((other) => other.id !== it.id));
  // Nothing new: what is here only, such as the note that a person was called, stays in sight.
  if (fresh.length === 0) return [...shown];
  const unsent = shown.filter((it) => it.id === null && it.status !== "kept");
  const settled = shown.filter((it) => it.id === null && it.status === "kept");
  const merged = fresh.map((it) => {
    const place = settled.findIndex((other) => other.author === it.author);
    const [former] = place < 0 ? [] : settled.splice(place, 1);
    return messageOf(it, former?.key ?? it.id);
  });
  return [...known, ...merged, ...unsent];
}

function messageOf({ id, author, text, at, sentences = [], citations = [] }: KeptMessage, key: string): ChatMessage {
  return { key, id, author, text, at, sentences, citations, status: "kept" };
}
