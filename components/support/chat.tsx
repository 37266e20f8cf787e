"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { currentChat } from "./chat-address";
import { ChatComposer } from "./chat-composer";
import { ChatHead } from "./chat-head";
import { ChatLog } from "./chat-log";
import type { Door } from "./chat-requests";
import { NEW_CHAT } from "./chat-state";
import { ask, chatState, declinePerson, openChat, subscribeToChat } from "./chat-store";
import { ChatTrouble } from "./chat-trouble";
import { OwnerNote } from "./owner-note";
import { PersonForm } from "./person-form";
import { SuggestedQuestions } from "./suggested-questions";
import { usePolling } from "./use-polling";

type Props = {
  customer: string | null;
  /** False while the panel is closed: nothing is asked of the server then. */
  isShown: boolean;
  /** Null where the chat is the page. */
  onClose: (() => void) | null;
};

/** The whole conversation: who has it, what was said, and where one writes. */
export function Chat({ customer, isShown, onClose }: Props) {
  const chat = useSyncExternalStore(subscribeToChat, chatState, () => NEW_CHAT);
  const door: Door = customer ? "private" : (chat.door ?? "public");
  const [isCalling, setIsCalling] = useState(false);
  const isLost = usePolling(isShown && chat.owner === "person" && chat.conversationId !== null);

  useEffect(() => {
    if (!isShown) return;
    const arrive = () => {
      const kept = currentChat();
      if (kept && kept.id !== chatState().conversationId) void openChat(kept.id);
    };
    arrive();
    addEventListener("hashchange", arrive);
    return () => removeEventListener("hashchange", arrive);
  }, [isShown]);

  const lastAsked = chat.messages.findLast((it) => it.author === "visitor")?.text ?? "";
  const showsForm = (isCalling || chat.suggestsPerson) && chat.owner !== "person";
  const isEmpty = chat.messages.length === 0 && !chat.isLoading && !chat.trouble;
  return (
    <div className="flex h-full w-full min-w-0 flex-col">
      <ChatHead conversationId={chat.conversationId} onClose={onClose} />
      <OwnerNote owner={chat.owner} ticketId={chat.ticketId} isLost={isLost} />
      <ChatLog messages={chat.messages} isBusy={chat.isBusy && chat.owner !== "person"} isLoading={chat.isLoading}>
        {isEmpty ? <SuggestedQuestions door={door} onChoose={(question) => void ask(door, question)} /> : null}
        {chat.trouble ? <ChatTrouble trouble={chat.trouble} door={door} /> : null}
        {showsForm ? (
          <PersonForm
            customer={customer}
            isOffered={chat.suggestsPerson}
            takesFocus={isCalling}
            about={lastAsked}
            onTouched={() => setIsCalling(true)}
            onEnd={() => {
              setIsCalling(false);
              declinePerson();
            }}
          />
        ) : null}
      </ChatLog>
      <ChatComposer
        draft={chat.draft}
        isBusy={chat.isBusy || chat.isLoading}
        owner={chat.owner}
        isQuiet={showsForm}
        onSend={(text) => void ask(door, text)}
        onCall={showsForm || chat.owner === "person" ? null : () => setIsCalling(true)}
      />
    </div>
  );
}
