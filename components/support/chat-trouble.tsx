"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Door } from "./chat-requests";
import { askAgain, chatState, openChat, startOver, takeBack } from "./chat-store";
import type { Trouble } from "./trouble";

/** What did not work, and the one thing to do about it. */
export function ChatTrouble({ trouble, door }: { trouble: Trouble; door: Door }) {
  return (
    <div role="alert" className="rounded-md border border-line bg-sunken p-4 text-sm">
      <p className="flex items-start gap-2">
        <Icon name="circle-alert" className="mt-0.5 text-fail" />
        {trouble.words}
      </p>
      <div className="mt-3">
        <Remedy trouble={trouble} door={door} />
      </div>
    </div>
  );
}

function Remedy({ trouble, door }: { trouble: Trouble; door: Door }) {
  switch (trouble.remedy) {
    case "send again":
      return <Button onClick={() => void askAgain(door)}>Retry</Button>;
    case "read again":
      return <Button onClick={() => void openChat(chatState().conversationId ?? "")}>Retry</Button>;
    case "shorten":
      return <Button onClick={takeBack}>Change it</Button>;
    case "start over":
      return <Button onClick={startOver}>Start a new conversation</Button>;
    case "sign in":
      return (
        <a
          href={`/sign-in?callbackUrl=${encodeURIComponent("/account")}`}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          Sign in
        </a>
      );
  }
}
