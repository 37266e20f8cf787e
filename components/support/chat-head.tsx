"use client";

import { useState } from "react";
import { chatFragment } from "./chat-address";

const quietButton =
  "min-h-11 rounded-sm px-2.5 text-muted text-sm transition-colors hover:text-ink focus-visible:-outline-offset-2";

type Props = { conversationId: string | null; onClose: (() => void) | null };

export function ChatHead({ conversationId, onClose }: Props) {
  const [copied, setCopied] = useState<"yes" | "no">();
  const copy = async (id: string) => {
    const link = `${location.origin}/chat${chatFragment({ id, isFolded: false })}`;
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      // Not allowed in this browser: the address of the page leads here too.
      setCopied("no");
    }
  };
  return (
    <div className="flex min-h-14 items-center gap-1 border-line border-b pr-2 pl-5">
      <h2 id="chat-title" tabIndex={-1} className="grow text-base outline-none">
        Ask Levqor
      </h2>
      {conversationId ? (
        <button type="button" onClick={() => void copy(conversationId)} className={quietButton}>
          Copy link
        </button>
      ) : null}
      <span role="status" className={copied === "no" ? "text-sm" : "sr-only"}>
        {copied === "yes" ? "The link to this conversation is copied." : null}
        {copied === "no" ? "Copy the page's address instead." : null}
      </span>
      {onClose ? (
        <button type="button" onClick={onClose} className={quietButton}>
          Close
        </button>
      ) : null}
    </div>
  );
}
