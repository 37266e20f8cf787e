import type { Citation, Sentence } from "@/lib/support/answer";
import type { ConversationState } from "@/lib/support/conversation";
import type { Door } from "./chat-requests";
import { mergeMessages } from "./merge-messages";
import type { Trouble } from "./trouble";

/**
 * What the widget knows. A message of the visitor is `sending` until its answer is whole, then `kept` or `failed`; an
 * answer is `streaming` while its sentences come in, and `cut` when it broke off.
 */
export type ChatMessage = {
  /** Stays the same for the life of the page, also when the server has given the message its id. */
  key: string;
  id: string | null;
  author: "visitor" | "assistant" | "person" | "system";
  text: string;
  sentences: readonly Sentence[];
  citations: readonly Citation[];
  at: string | null;
  status: "kept" | "sending" | "streaming" | "failed" | "cut";
};

/** A message as GET /api/support/conversation tells it. */
export type KeptMessage = Pick<ChatMessage, "author" | "text"> & {
  id: string;
  sentences?: readonly Sentence[];
  citations?: readonly Citation[];
  at: string;
};

export type KeptConversation = {
  conversationId: string;
  state: ConversationState;
  messages: readonly KeptMessage[];
  ticket?: { id: string; status: string };
};

/** What both chat routes answer. */
export type ChatAnswer = {
  reply: string;
  escalationSuggested: boolean;
  conversationId: string;
  citations: readonly Citation[];
  sentences: readonly Sentence[];
  state: ConversationState;
  ticketId?: string;
};

export type ChatState = {
  /** Where this conversation was answered last; null when it was not yet. */
  door: Door | null;
  conversationId: string | null;
  owner: ConversationState;
  ticketId: string | null;
  messages: readonly ChatMessage[];
  isBusy: boolean;
  isLoading: boolean;
  suggestsPerson: boolean;
  trouble: Trouble | null;
  /** What is typed and not sent. */
  draft: string;
};

export type ChatAction =
  | { kind: "typed"; text: string }
  | { kind: "opened"; conversationId: string }
  | { kind: "asked"; key: string; text: string }
  | { kind: "asked again"; key: string }
  | { kind: "cited"; key: string; index: number; citation: Citation }
  | { kind: "said"; key: string; sentence: Sentence }
  | { kind: "answered"; key: string; answer: ChatAnswer; door: Door }
  | { kind: "failed"; key: string | null; trouble: Trouble }
  | { kind: "taken back"; key: string }
  | { kind: "read"; conversation: KeptConversation; isWhole: boolean }
  | { kind: "moved"; owner: ConversationState; ticketId: string; conversationId: string | null }
  | { kind: "declined" }
  | { kind: "left" };

export const NEW_CHAT: ChatState = {
  door: null,
  conversationId: null,
  owner: "assistant",
  ticketId: null,
  messages: [],
  isBusy: false,
  isLoading: false,
  suggestsPerson: false,
  trouble: null,
  draft: "",
};

export function nextChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.kind) {
    case "typed":
      return { ...state, draft: action.text };
    case "opened":
      return { ...NEW_CHAT, draft: state.draft, conversationId: action.conversationId, isLoading: true };
    case "asked": {
      const messages = [...state.messages, blank({ key: action.key, author: "visitor", text: action.text })];
      return { ...state, messages, isBusy: true, trouble: null };
    }
    case "asked again": {
      const messages = change(without(state.messages, answerKey(action.key)), action.key, { status: "sending" });
      return { ...state, messages, isBusy: true, trouble: null };
    }
    case "cited":
      return withAnswer(state, action.key, (it) => {
        const citations = [...it.citations];
        citations[action.index] = action.citation;
        return { ...it, citations };
      });
    case "said":
      // While a person has it, the line that says so stands above the messages already.
      if (state.owner === "person") return state;
      return withAnswer(state, action.key, (it) => ({ ...it, sentences: [...it.sentences, action.sentence] }));
    case "answered":
      return { ...answered(state, action.key, action.answer), door: action.door };
    case "failed": {
      const failed = change(state.messages, action.key, { status: "failed" });
      const messages = change(failed, answerKey(action.key), { status: "cut" });
      return { ...state, messages, isBusy: false, isLoading: false, trouble: action.trouble };
    }
    case "taken back": {
      const messages = without(without(state.messages, action.key), answerKey(action.key));
      const text = state.messages.find((it) => it.key === action.key)?.text ?? "";
      return { ...state, messages, trouble: null, draft: [text, state.draft].filter(Boolean).join("\n") };
    }
    case "read":
      return read(state, action.conversation, action.isWhole);
    case "moved": {
      const { owner, ticketId } = action;
      const conversationId = action.conversationId ?? state.conversationId;
      return { ...state, owner, ticketId, conversationId, suggestsPerson: false, trouble: null };
    }
    case "declined":
      return { ...state, suggestsPerson: false };
    case "left": {
      const unsent = state.messages.findLast((it) => it.status === "failed")?.text ?? "";
      return { ...NEW_CHAT, draft: state.draft || unsent };
    }
  }
}

function answered(state: ChatState, key: string, answer: ChatAnswer): ChatState {
  const sent = change(state.messages, key, { status: "kept" });
  // While a person has the conversation nobody answers at once, and the line above the messages says who has it.
  const isSilent = state.owner === "person" && answer.state === "person";
  const { reply: text, sentences, citations } = answer;
  const whole = { ...blank({ key: answerKey(key), author: "assistant", text }), sentences, citations };
  const told = sent.some((it) => it.key === whole.key)
    ? change(sent, whole.key, { text, sentences, citations, status: "kept" })
    : [...sent, { ...whole, status: "kept" as const }];
  return {
    ...state,
    messages: isSilent ? without(sent, whole.key) : told,
    conversationId: answer.conversationId,
    owner: answer.state,
    ticketId: answer.ticketId ?? (answer.state === "assistant" ? null : state.ticketId),
    suggestsPerson: answer.escalationSuggested && answer.state === "assistant",
    isBusy: false,
    trouble: null,
  };
}

function read(state: ChatState, { messages, ...conversation }: KeptConversation, isWhole: boolean): ChatState {
  return {
    ...state,
    conversationId: conversation.conversationId,
    owner: conversation.state,
    ticketId: conversation.ticket?.id ?? state.ticketId,
    messages: mergeMessages(isWhole ? [] : state.messages, messages),
    isLoading: false,
    // A message that failed stays failed; that it could not be read is over.
    trouble: isWhole || state.trouble?.remedy === "sign in" ? null : state.trouble,
  };
}

/** The answer to the visitor's message `key`, begun when it is not there yet. */
function withAnswer(state: ChatState, key: string, alter: (it: ChatMessage) => ChatMessage): ChatState {
  const own = answerKey(key);
  const begun = blank({ key: own, author: "assistant", text: "" });
  const messages = state.messages.some((it) => it.key === own)
    ? state.messages
    : [...state.messages, { ...begun, status: "streaming" as const }];
  return { ...state, messages: messages.map((it) => (it.key === own ? alter(it) : it)) };
}

function answerKey(key: string | null): string {
  return `${key}-answer`;
}

function change(messages: readonly ChatMessage[], key: string | null, fields: Partial<ChatMessage>): ChatMessage[] {
  return messages.map((it) => (it.key === key ? { ...it, ...fields } : it));
}

function without(messages: readonly ChatMessage[], key: string): ChatMessage[] {
  return messages.filter((it) => it.key !== key);
}

function blank(fields: Pick<ChatMessage, "key" | "author" | "text">): ChatMessage {
  return { id: null, sentences: [], citations: [], at: null, status: "sending", ...fields };
}
