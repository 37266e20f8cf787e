/**
 * Who speaks in a conversation. The assistant answers until a person is called; while a person owns it the assistant
 * is silent; once the ticket is closed the assistant speaks again, and the visitor may reopen the ticket.
 *
 * `assistant` -> `person` (open-ticket.ts) -> `resolved` (close-ticket.ts) -> `assistant` with the next question
 * (ask-support.ts), or -> `person` again (reopen-ticket.ts).
 */
export type ConversationState = "assistant" | "person" | "resolved";

export type ConversationEvent =
  /** The visitor writes; `helpful` is what the assistant's answer was, `must` that the rules call a person. */
  | { kind: "asked"; answer: "helpful" | "unhelpful" | "must" }
  /** A ticket was opened: by the rules with a known address, by the visitor's form, by a button. */
  | { kind: "ticketOpened" }
  | { kind: "personReplied" }
  | { kind: "ticketClosed" }
  | { kind: "ticketReopened" };

export type Conversation = { state: ConversationState; unhelpfulCount: number };

/** Unhelpful answers in a row after which a person is offered. */
export const UNHELPFUL_LIMIT = 2;

/** What follows from an event: how the conversation stands then, whether the assistant speaks, and whether a person is called. */
export type ConversationStep = { conversation: Conversation; assistantSpeaks: boolean; callsPerson: boolean };

/**
 * The next state, or null where the event has no place: nobody but a person's conversation is answered by a person or
 * closed, and while a person owns one no second ticket is opened.
 *
 * `callsPerson` is a call and not yet a ticket: for a customer the ticket is opened at once, a visitor is asked for an
 * address first. Whatever brings a person in, or ends their part, starts the count of unhelpful answers anew.
 */
export function nextConversation(now: Conversation, event: ConversationEvent): ConversationStep | null {
  const isWithPerson = now.state === "person";
  switch (event.kind) {
    case "asked": {
      if (isWithPerson) return silent("person", now.unhelpfulCount);
      const before = now.state === "resolved" ? 0 : now.unhelpfulCount;
      const unhelpfulCount = countOf(before, event.answer);
      const callsPerson =
        event.answer === "must" || (event.answer === "unhelpful" && unhelpfulCount >= UNHELPFUL_LIMIT);
      return { conversation: { state: "assistant", unhelpfulCount }, assistantSpeaks: true, callsPerson };
    }
    case "ticketOpened":
    case "ticketReopened":
      return isWithPerson ? null : silent("person");
    case "personReplied":
      return isWithPerson ? silent("person", now.unhelpfulCount) : null;
    case "ticketClosed":
      return isWithPerson ? silent("resolved") : null;
  }
}

function countOf(before: number, answer: "helpful" | "unhelpful" | "must"): number {
  if (answer === "helpful") return 0;
  return answer === "must" ? before : Math.min(before + 1, UNHELPFUL_LIMIT);
}

function silent(state: ConversationState, unhelpfulCount = 0): ConversationStep {
  return { conversation: { state, unhelpfulCount }, assistantSpeaks: false, callsPerson: false };
}
