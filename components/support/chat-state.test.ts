import { expect, test } from "vitest";
import { type ChatAnswer, type ChatState, type KeptConversation, NEW_CHAT, nextChat } from "./chat-state";
import type { Trouble } from "./trouble";

const citation = { source: "faq.md", heading: "Delivery", quote: "Two days.", url: "/faq#delivery" };
const sentence = { text: "It takes two days.", citations: [0] };
const answer: ChatAnswer = {
  reply: "It takes two days.",
  escalationSuggested: false,
  conversationId: "c.1",
  citations: [citation],
  sentences: [sentence],
  state: "assistant",
};
const trouble: Trouble = { words: "You are offline.", remedy: "send again", fields: {} };

function shown(state: ChatState): string[] {
  return state.messages.map(
    (it) => `${it.author} ${it.status}: ${it.text || it.sentences.map((s) => s.text).join(" ")}`,
  );
}

const asked = nextChat(NEW_CHAT, { kind: "asked", key: "m1", text: "How long?" });
const half = [
  { kind: "cited", key: "m1", index: 0, citation } as const,
  { kind: "said", key: "m1", sentence } as const,
].reduce(nextChat, asked);
const answered = nextChat(half, { kind: "answered", key: "m1", answer, door: "public" });

test("sentences come in one by one, and the whole answer takes their place", () => {
  expect(shown(asked)).toEqual(["visitor sending: How long?"]);
  expect(shown(half)).toEqual(["visitor sending: How long?", "assistant streaming: It takes two days."]);
  expect(half.messages[1]?.citations).toEqual([citation]);
  expect(shown(answered)).toEqual(["visitor kept: How long?", "assistant kept: It takes two days."]);
  expect(answered).toMatchObject({ conversationId: "c.1", isBusy: false, owner: "assistant" });
  expect(answered.messages.map((it) => it.key)).toEqual(half.messages.map((it) => it.key));
});

test("an answer that broke off stays readable, and trying again begins it anew", () => {
  const broken = nextChat(half, { kind: "failed", key: "m1", trouble });
  expect(shown(broken)).toEqual(["visitor failed: How long?", "assistant cut: It takes two days."]);
  expect(broken).toMatchObject({ isBusy: false, trouble });
  const again = nextChat(broken, { kind: "asked again", key: "m1" });
  expect(shown(again)).toEqual(["visitor sending: How long?"]);
  expect(again).toMatchObject({ isBusy: true, trouble: null });
});

test("a message taken back stands in the field again, before what was typed meanwhile", () => {
  const typed = nextChat(nextChat(asked, { kind: "failed", key: "m1", trouble }), { kind: "typed", text: "And:" });
  const back = nextChat(typed, { kind: "taken back", key: "m1" });
  expect(back).toMatchObject({ messages: [], draft: "How long?\nAnd:", trouble: null });
});

test("a person is suggested until one is called or declined", () => {
  const suggested = nextChat(asked, {
    kind: "answered",
    key: "m1",
    door: "public",
    answer: { ...answer, escalationSuggested: true },
  });
  expect(suggested.suggestsPerson).toBe(true);
  expect(nextChat(suggested, { kind: "declined" }).suggestsPerson).toBe(false);
  const called = { kind: "moved", owner: "person", ticketId: "T-1", conversationId: "c.1" } as const;
  expect(nextChat(suggested, called)).toMatchObject({ suggestsPerson: false, owner: "person", ticketId: "T-1" });
});

test("while a person has it, a message is sent and nothing is answered at once", () => {
  const called = nextChat(answered, { kind: "moved", owner: "person", ticketId: "T-1", conversationId: "c.1" });
  const noted = [
    { kind: "asked", key: "m2", text: "One more thing" } as const,
    {
      kind: "answered",
      key: "m2",
      door: "public",
      answer: { ...answer, state: "person", ticketId: "T-1", sentences: [], citations: [], reply: "T-1 has it." },
    } as const,
  ].reduce(nextChat, called);
  expect(shown(noted).at(-1)).toBe("visitor kept: One more thing");
  expect(noted).toMatchObject({ owner: "person", ticketId: "T-1" });
});

const read: KeptConversation = {
  conversationId: "c.1",
  state: "person",
  ticket: { id: "T-1", status: "waiting" },
  messages: [
    { id: "1", author: "visitor", text: "How long?", at: "2026-11-22T10:00:00Z" },
    { id: "2", author: "assistant", text: "It takes two days.", at: "2026-11-22T10:00:01Z", sentences: [sentence] },
    { id: "3", author: "person", text: "Monday suits us.", at: "2026-11-22T10:05:00Z" },
  ],
};

test("what the server tells takes the place of what was here, in the same place on the screen", () => {
  const merged = nextChat(answered, { kind: "read", conversation: read, isWhole: false });
  expect(merged.messages.map((it) => it.id)).toEqual(["1", "2", "3"]);
  expect(merged.messages.map((it) => it.key)).toEqual(["m1", "m1-answer", "3"]);
  expect(merged).toMatchObject({ owner: "person", ticketId: "T-1" });
  const same = nextChat(merged, { kind: "read", conversation: read, isWhole: false });
  expect(same.messages).toEqual(merged.messages);
});

test("what has not reached the server stays at the end", () => {
  const failed = nextChat(nextChat(answered, { kind: "asked", key: "m2", text: "Lost?" }), {
    kind: "failed",
    key: "m2",
    trouble,
  });
  const merged = nextChat(failed, { kind: "read", conversation: read, isWhole: false });
  expect(merged.messages.map((it) => it.text)).toEqual([
    "How long?",
    "It takes two days.",
    "Monday suits us.",
    "Lost?",
  ]);
  expect(merged.messages.at(-1)?.status).toBe("failed");
  expect(merged.trouble).toEqual(trouble);
});

test("opening another conversation keeps what is being typed and nothing else", () => {
  const typed = nextChat(answered, { kind: "typed", text: "half a thought" });
  const opened = nextChat(typed, { kind: "opened", conversationId: "c.2" });
  expect(opened).toEqual({ ...NEW_CHAT, conversationId: "c.2", isLoading: true, draft: "half a thought" });
  expect(nextChat(opened, { kind: "read", conversation: read, isWhole: true }).messages).toHaveLength(3);
});
