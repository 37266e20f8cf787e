import { askAtItsDoor } from "./ask-at-its-door";
import { currentChat, forgetChat, keepChat } from "./chat-address";
import { callPerson, type Door, getConversation, type PersonCall, reopenTicket } from "./chat-requests";
import { type ChatAction, type ChatState, NEW_CHAT, nextChat } from "./chat-state";
import { type Trouble, troubleOf } from "./trouble";

/**
 * The conversation of this page. It lives beside React, so that going from page to page within the site neither loses
 * what is being typed nor breaks an answer off.
 */
let state: ChatState = NEW_CHAT;
let listeners: readonly (() => void)[] = [];
/** Counts what was sent and answered: a reading that began before says nothing about what is known after. */
let exchanges = 0;

export function subscribeToChat(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((it) => it !== listener);
  };
}

export function chatState(): ChatState {
  return state;
}

/** Sends what the visitor wrote. A second press while an answer is under way does nothing. */
export async function ask(door: Door, text: string): Promise<void> {
  if (state.isBusy || state.isLoading) return;
  const key = `mine-${state.messages.length}-${exchanges}`;
  dispatch({ kind: "asked", key, text });
  await exchange(door, key, text);
}

/** Sends the message that failed once more, unless it turns out to have arrived and been answered. */
export async function askAgain(door: Door): Promise<void> {
  const failed = state.messages.findLast((it) => it.status === "failed");
  if (!failed || state.isBusy) return;
  dispatch({ kind: "asked again", key: failed.key });
  try {
    if (state.conversationId && (await wasAnswered(state.conversationId, failed.text))) {
      return await openChat(state.conversationId);
    }
  } catch (error) {
    return dispatch({ kind: "failed", key: failed.key, trouble: trouble(error, "sending") });
  }
  await exchange(door, failed.key, failed.text);
}

/** Puts a message that cannot be sent as it is back into the field. */
export function takeBack(): void {
  const failed = state.messages.findLast((it) => it.status === "failed");
  if (failed) dispatch({ kind: "taken back", key: failed.key });
}

export function keepDraft(text: string): void {
  dispatch({ kind: "typed", text });
}

/** No person wanted just now. */
export function declinePerson(): void {
  dispatch({ kind: "declined" });
}

/** Reads a conversation from its beginning. */
export async function openChat(conversationId: string): Promise<void> {
  dispatch({ kind: "opened", conversationId });
  try {
    const conversation = await getConversation(conversationId, null);
    if (conversationId === state.conversationId) dispatch({ kind: "read", conversation, isWhole: true });
  } catch (error) {
    if (conversationId === state.conversationId)
      dispatch({ kind: "failed", key: null, trouble: trouble(error, "reading") });
  }
}

/**
 * Reads on from what is known. Tells the visitor when they may not; throws when the line is down, since whoever asks
 * regularly asks again.
 */
export async function readOn(): Promise<void> {
  const { conversationId, isBusy, messages } = state;
  if (!conversationId || isBusy) return;
  const before = exchanges;
  const lastKnown = messages.findLast((it) => it.id !== null)?.id ?? null;
  try {
    const conversation = await getConversation(conversationId, lastKnown);
    if (before === exchanges && conversationId === state.conversationId) {
      dispatch({ kind: "read", conversation, isWhole: false });
    }
  } catch (error) {
    const refused = trouble(error, "reading");
    if (refused.remedy === "read again") throw error;
    if (!state.trouble) dispatch({ kind: "failed", key: null, trouble: refused });
  }
}

/** Hands the conversation to a person. Returns what stands in the way, or null. */
export async function handToPerson(call: Omit<PersonCall, "conversationId">): Promise<Trouble | null> {
  try {
    const id = state.conversationId;
    const opened = await callPerson({ ...call, ...(id ? { conversationId: id } : {}) });
    move({ kind: "moved", owner: "person", ticketId: opened.ticketId, conversationId: opened.conversationId ?? id });
    return null;
  } catch (error) {
    return trouble(error, "sending");
  }
}

/** Makes a closed ticket open again. */
export async function reopen(): Promise<void> {
  const { conversationId } = state;
  if (!conversationId) return;
  try {
    const { ticketId, state: owner } = await reopenTicket(conversationId);
    move({ kind: "moved", owner, ticketId, conversationId });
  } catch (error) {
    dispatch({ kind: "failed", key: null, trouble: trouble(error, "reading") });
  }
}

/** Leaves a conversation that cannot be found for a new one. */
export function startOver(): void {
  forgetChat();
  dispatch({ kind: "left" });
}

async function exchange(door: Door, key: string, message: string): Promise<void> {
  exchanges += 1;
  try {
    const { answer, door: answeredAt } = await askAtItsDoor(
      { door, message, conversationId: state.conversationId },
      {
        onCitation: (index, citation) => dispatch({ kind: "cited", key, index, citation }),
        onSentence: (sentence) => dispatch({ kind: "said", key, sentence }),
      },
    );
    move({ kind: "answered", key, answer, door: answeredAt });
  } catch (error) {
    dispatch({ kind: "failed", key, trouble: trouble(error, "sending") });
  }
}

/** Something came of it: from here on the conversation is in the address. */
function move(action: ChatAction): void {
  exchanges += 1;
  dispatch(action);
  const id = state.conversationId;
  if (id) keepChat({ id, isFolded: currentChat()?.isFolded ?? false });
}

/** The line may have broken only after the message had arrived; while a person has it, that is all there is to wait for. */
async function wasAnswered(conversationId: string, text: string): Promise<boolean> {
  const shown = state.messages.filter((it) => it.author === "visitor" && it.status === "kept").length;
  const { messages, state: owner } = await getConversation(conversationId, null);
  const visitors = messages.filter((it) => it.author === "visitor");
  const hasArrived = visitors.length > shown && visitors.at(-1)?.text.trim() === text.trim();
  return hasArrived && (owner === "person" || messages.at(-1)?.author !== "visitor");
}

function trouble(error: unknown, doing: "sending" | "reading"): Trouble {
  return troubleOf(error, doing, navigator.onLine, Date.now());
}

function dispatch(action: ChatAction): void {
  state = nextChat(state, action);
  for (const listener of listeners) listener();
}
