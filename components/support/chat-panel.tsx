"use client";

import { useEffect, useRef } from "react";
import { Chat } from "./chat";
import { currentChat, keepChat } from "./chat-address";

export type ChatPanelProps = {
  /** The address of whoever is signed in on this page. */
  customer: string | null;
  isOpen: boolean;
  /** Whether the visitor opened it just now, rather than the address of the page. */
  takesFocus: boolean;
  onClose(): void;
};

/** From this width the panel stands beside the page; below it covers the page, which then cannot be reached. */
const BESIDE = "(min-width: 40rem)";

/** The chat in the corner of a page. Beside the page it is not modal: one can read on and ask. */
export function ChatPanel({ customer, isOpen, takesFocus, onClose }: ChatPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!isOpen || !dialog.current || dialog.current.open) return;
    const formerly = document.activeElement;
    if (matchMedia(BESIDE).matches) dialog.current.show();
    else dialog.current.showModal();
    if (takesFocus) {
      // On a touch screen the keyboard would cover the suggestions.
      const isTyped = matchMedia("(pointer: fine)").matches;
      dialog.current.querySelector<HTMLElement>(isTyped ? "textarea" : "h2")?.focus();
    } else if (matchMedia(BESIDE).matches && formerly instanceof HTMLElement) formerly.focus({ preventScroll: true });
    fold(false);
  }, [isOpen, takesFocus]);

  const close = () => {
    dialog.current?.close();
    fold(true);
    document.getElementById("ask")?.focus();
    onClose();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby="chat-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.currentTarget.querySelector(":popover-open")) return;
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        // Where the panel covers the page, a link in it leads to a page that should be seen.
        const isLink = event.target instanceof Element && event.target.closest("a[href]");
        if (isLink && !matchMedia(BESIDE).matches) close();
      }}
      className="fixed inset-0 z-20 m-0 size-full max-h-none max-w-none overflow-hidden overscroll-contain bg-surface text-ink open:flex sm:inset-auto sm:right-5 sm:bottom-5 sm:h-[min(42rem,calc(100dvh-6.5rem))] sm:w-100 sm:rounded-md sm:border sm:border-line sm:shadow-lift print:hidden"
    >
      <Chat customer={customer} isShown={isOpen} onClose={close} />
    </dialog>
  );
}

function fold(isFolded: boolean): void {
  const chat = currentChat();
  if (chat) keepChat({ ...chat, isFolded });
}
