import { expect, test } from "vitest";
import {
  type Conversation,
  type ConversationEvent,
  type ConversationStep,
  nextConversation,
  UNHELPFUL_LIMIT,
} from "@/lib/support/conversation";

const EVENTS: readonly ConversationEvent[] = [
  { kind: "asked", answer: "helpful" },
  { kind: "asked", answer: "unhelpful" },
  { kind: "asked", answer: "must" },
  { kind: "ticketOpened" },
  { kind: "personReplied" },
  { kind: "ticketClosed" },
  { kind: "ticketReopened" },
];
const DEPTH = 6;
const START: Conversation = { state: "assistant", unhelpfulCount: 0 };

/** A second account of the same rules, kept in other words: what a person watching the desk would write down. */
type Watched = { unclosedTickets: number; badInARow: number };

function watch(seen: Watched, event: ConversationEvent, step: ConversationStep): Watched {
  if (event.kind === "ticketOpened" || event.kind === "ticketReopened")
    return { unclosedTickets: seen.unclosedTickets + 1, badInARow: 0 };
  if (event.kind === "ticketClosed") return { unclosedTickets: seen.unclosedTickets - 1, badInARow: 0 };
  if (event.kind !== "asked" || !step.assistantSpeaks) return seen;
  if (event.answer === "helpful") return { ...seen, badInARow: 0 };
  return event.answer === "unhelpful" ? { ...seen, badInARow: seen.badInARow + 1 } : seen;
}

function hold(before: Conversation, event: ConversationEvent, step: ConversationStep, seen: Watched): void {
  const { conversation, assistantSpeaks, callsPerson } = step;
  // Who owns the conversation is told by the tickets alone, and there is never more than one that is not closed.
  expect(seen.unclosedTickets === 0 || seen.unclosedTickets === 1).toBe(true);
  expect(conversation.state === "person").toBe(seen.unclosedTickets === 1);
  // A person who owns it is never talked over, and nobody is called who is there already.
  if (before.state === "person") expect([assistantSpeaks, callsPerson]).toEqual([false, false]);
  if (event.kind === "asked" && before.state !== "person") {
    expect(assistantSpeaks).toBe(true);
    expect(conversation.state).toBe("assistant");
    const isStuck = event.answer === "unhelpful" && seen.badInARow >= UNHELPFUL_LIMIT;
    expect(callsPerson).toBe(event.answer === "must" || isStuck);
  }
  if (event.kind !== "asked") expect([assistantSpeaks, callsPerson]).toEqual([false, false]);
  if (event.kind !== "asked" && event.kind !== "personReplied") expect(conversation.unhelpfulCount).toBe(0);
  if (event.kind === "ticketClosed") expect(conversation.state).toBe("resolved");
  if (conversation.state === "resolved") expect(event.kind).toBe("ticketClosed");
}

test(`every sequence of events to depth ${DEPTH} keeps the rules of the desk`, () => {
  let steps = 0;
  let refused = 0;
  const walk = (now: Conversation, seen: Watched, depth: number): void => {
    if (depth === DEPTH) return;
    for (const event of EVENTS) {
      const step = nextConversation(now, event);
      if (!step) {
        refused += 1;
        // Refused are exactly: a person's acts where none is, and a second ticket where one is.
        const needsPerson = event.kind === "personReplied" || event.kind === "ticketClosed";
        const needsNone = event.kind === "ticketOpened" || event.kind === "ticketReopened";
        expect(now.state === "person" ? needsNone : needsPerson).toBe(true);
        continue;
      }
      steps += 1;
      const after = watch(seen, event, step);
      hold(now, event, step, after);
      walk(step.conversation, after, depth + 1);
    }
  };
  walk(START, { unclosedTickets: 0, badInARow: 0 }, 0);
  // Five of the seven events have a place in every state, so the walk is whole.
  expect(steps).toBe(Array.from({ length: DEPTH }, (_, n) => 5 ** (n + 1)).reduce((sum, it) => sum + it, 0));
  expect(refused).toBe((steps / 5) * 2);
});

test("a helpful answer between two unhelpful ones calls nobody; two in a row do", () => {
  const ask = (now: Conversation, answer: "helpful" | "unhelpful") => {
    const step = nextConversation(now, { kind: "asked", answer });
    if (!step) throw new Error("a question always has a place");
    return step;
  };
  const first = ask(START, "unhelpful");
  const between = ask(first.conversation, "helpful");
  expect(ask(between.conversation, "unhelpful").callsPerson).toBe(false);
  expect(ask(first.conversation, "unhelpful").callsPerson).toBe(true);
});
