"use client";

import { useEffect, useState } from "react";
import { Chat } from "./chat";
import { currentChat, followChat, keepChat } from "./chat-address";

/** The chat as a page of its own. */
export function ChatPage() {
  // What is drawn depends on the address, which the server does not see.
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    const chat = currentChat();
    if (chat) keepChat({ ...chat, isFolded: false });
    setIsHere(true);
    return followChat(() => undefined);
  }, []);
  return (
    <div className="h-[calc(100dvh-8rem)] min-h-96 overflow-hidden rounded-md border border-line bg-surface noscript:hidden md:h-[calc(100dvh-10rem)]">
      {isHere ? <Chat customer={null} isShown onClose={null} /> : null}
    </div>
  );
}
