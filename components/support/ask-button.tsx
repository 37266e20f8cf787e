"use client";

import { usePathname } from "next/navigation";
import { type ComponentType, useCallback, useEffect, useState } from "react";
import { currentChat, followChat, keepChat } from "./chat-address";
import type { ChatPanelProps } from "./chat-panel";

type Props = Pick<ChatPanelProps, "customer">;
type Opened = { Panel: ComponentType<ChatPanelProps>; takesFocus: boolean } | "loading" | "failed";

/**
 * The chat's button at the corner of a page, and all of the chat a page loads before it is pressed: keep it free of
 * imports. Without scripts it is the link to /contact that it looks like.
 */
export function AskButton({ customer }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const [isOpen, setIsOpen] = useState(false);
  const pathname = usePathname();

  const open = useCallback(async (takesFocus: boolean) => {
    setIsOpen(true);
    setOpened((it) => (typeof it === "object" ? { ...it, takesFocus } : "loading"));
    try {
      const { ChatPanel } = await import("./chat-panel");
      setOpened({ Panel: ChatPanel, takesFocus });
    } catch {
      // The line is down, or a newer version of the site has taken this one's files away.
      setOpened("failed");
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has its own address, so each must be written again
  useEffect(() => {
    const arrive = () => {
      const chat = currentChat();
      if (!chat) return;
      keepChat(chat);
      if (!chat.isFolded) void open(false);
    };
    arrive();
    return followChat(arrive);
  }, [pathname, open]);

  return (
    <>
      {/* Above the bar that some pages have at their lower edge. */}
      <aside
        aria-label="Help"
        className="fixed right-5 bottom-5 z-10 flex items-center gap-3 print:hidden max-lg:[body:has([data-bottom-bar])_&]:bottom-20"
      >
        {opened === "failed" ? (
          <p role="alert" className="rounded-sm border border-line bg-surface px-3 py-2 text-sm shadow-lift">
            The chat could not be loaded. Try again, or{" "}
            <a href="/contact" className="underline underline-offset-2">
              write to us
            </a>
            .
          </p>
        ) : null}
        <a
          id="ask"
          href="/contact"
          data-cta="ask"
          aria-busy={opened === "loading" || undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void open(true);
          }}
          className="grid size-14 place-items-center rounded-full border border-transparent bg-ink font-medium text-canvas text-sm shadow-lift transition-opacity hover:opacity-85 aria-busy:cursor-progress aria-busy:opacity-70"
        >
          Ask
        </a>
      </aside>
      {typeof opened === "object" ? (
        <opened.Panel
          customer={customer}
          isOpen={isOpen}
          takesFocus={opened.takesFocus}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
