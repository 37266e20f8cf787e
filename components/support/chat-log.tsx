"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { ChatMessage } from "./chat-message";
import type { ChatMessage as Message } from "./chat-state";

type Props = {
  messages: readonly Message[];
  /** An answer is under way. */
  isBusy: boolean;
  isLoading: boolean;
  /** What stands below the messages. */
  children: ReactNode;
};

/** How far from the end still counts as reading the end. */
const NEAR_PX = 80;

/** What was said, oldest first. Each sentence is read out once, when it is complete. */
export function ChatLog({ messages, isBusy, isLoading, children }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const wasAtEnd = useRef(true);

  // Whatever is drawn anew may have made it longer.
  useEffect(() => {
    const box = scroller.current;
    if (box && wasAtEnd.current) box.scrollTop = box.scrollHeight;
  });

  const isWaiting = isBusy && messages.at(-1)?.author === "visitor";
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label="Conversation"
      onScroll={({ currentTarget: box }) => {
        wasAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      }}
      className="min-h-0 grow overflow-y-auto overscroll-contain px-5 py-5 focus-visible:-outline-offset-2"
    >
      <div role="log" aria-busy={isLoading} className="space-y-5 not-empty:mb-5">
        {messages.map((it) => (
          <ChatMessage key={it.key} message={it} />
        ))}
      </div>
      {isWaiting ? <Waiting words="Looking it up" /> : null}
      {isLoading ? <Waiting words="Loading the conversation" /> : null}
      <div className="space-y-5">{children}</div>
    </section>
  );
}

/** As high as one line of an answer, so that nothing jumps when it comes. */
function Waiting({ words }: { words: string }) {
  return (
    <p role="status" className="mb-5 flex h-6.5 items-center">
      <span className="sr-only">{words}</span>
      <Skeleton className="w-2/3" />
    </p>
  );
}
