"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ConversationState } from "@/lib/support/conversation";
import { reopen } from "./chat-store";

type Props = { owner: ConversationState; ticketId: string | null; isLost: boolean };

/** Who has the conversation, when it is not the assistant. The region stands there from the start, so that it is read out. */
export function OwnerNote({ owner, ticketId, isLost }: Props) {
  const [isReopening, setIsReopening] = useState(false);
  const number = <span className="select-all whitespace-nowrap font-mono text-ink">{ticketId}</span>;
  return (
    <div role="status" className="text-sm">
      {owner === "person" ? (
        <p className="flex items-start gap-2.5 border-line border-b bg-inform-soft px-5 py-3">
          <Icon name="circle-check" className="mt-0.5 text-inform" />
          <span>
            A person has this: ticket {number}. What you write here goes to them, and their answer appears here and in
            your inbox.
            {isLost ? " The connection is lost at the moment; we keep trying." : null}
          </span>
        </p>
      ) : null}
      {owner === "resolved" ? (
        <div className="flex items-center justify-between gap-3 border-line border-b bg-sunken py-2 pr-2 pl-5">
          <p>Ticket {number} is closed. Ask something new, or reopen it.</p>
          <Button
            busy={isReopening}
            onClick={async () => {
              setIsReopening(true);
              await reopen();
              setIsReopening(false);
            }}
          >
            Reopen
          </Button>
        </div>
      ) : null}
    </div>
  );
}
