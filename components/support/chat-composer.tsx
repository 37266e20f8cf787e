"use client";

import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { ConversationState } from "@/lib/support/conversation";
import { keepDraft } from "./chat-store";
import { MESSAGE_MAX } from "./message-max";

type Props = {
  draft: string;
  isBusy: boolean;
  owner: ConversationState;
  /** A form above asks for the visitor's attention: only one button on the screen is the main one. */
  isQuiet: boolean;
  onSend(text: string): void;
  /** Null while a person is called or has it already. */
  onCall: (() => void) | null;
};

/** From here on the room that is left is told. */
const NEARLY_FULL = MESSAGE_MAX - 200;

/** Where the visitor writes. Enter sends, Shift and Enter begins a line. */
export function ChatComposer({ draft, isBusy, owner, isQuiet, onSend, onCall }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const over = draft.trim().length - MESSAGE_MAX;
  const send = () => {
    const text = draft.trim();
    if (isBusy || text === "" || over > 0) return;
    keepDraft("");
    onSend(text);
    field.current?.focus();
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    // Enter that chooses a word of an input method is not meant for us.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="border-line border-t px-5 pt-3 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor="chat-message" className="sr-only">
        {owner === "person" ? "Your message to the team" : "Your question"}
      </label>
      <div className="flex items-end gap-2">
        <textarea
          ref={field}
          id="chat-message"
          rows={1}
          value={draft}
          onChange={(event) => keepDraft(event.target.value)}
          onKeyDown={sendOnEnter}
          placeholder={owner === "person" ? "Write to the team" : "Ask a question"}
          aria-describedby="chat-room"
          aria-invalid={over > 0 || undefined}
          className="field-sizing-content max-h-40 min-h-11 w-full resize-none rounded-sm border border-line-strong bg-surface px-3 py-2 text-base transition-colors placeholder:text-muted hover:border-ink aria-invalid:border-fail"
        />
        <Button type="submit" look={isQuiet ? "quiet" : "primary"} busy={isBusy}>
          Send
        </Button>
      </div>
      <div className={cn("flex items-center justify-between gap-3 text-sm", onCall ? "min-h-11" : "min-h-2")}>
        {onCall ? (
          <button
            type="button"
            onClick={onCall}
            className="min-h-11 rounded-sm text-muted underline underline-offset-4 transition-colors hover:text-ink"
          >
            Talk to a person
          </button>
        ) : (
          <span />
        )}
        <p id="chat-room" role="status" className={over > 0 ? "text-fail" : "text-muted"}>
          {over > 0 ? `Too long by ${words(over)} of ${words(MESSAGE_MAX)} characters` : null}
          {over <= 0 && draft.length > NEARLY_FULL ? `${-over} characters left` : null}
        </p>
      </div>
    </form>
  );
}

function words(count: number): string {
  return count.toLocaleString("en-GB");
}
