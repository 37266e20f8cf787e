import { DateTime } from "@/components/ui/date-time";
import type { TicketEvent } from "@/lib/generated/prisma/client";
import { Panel } from "./panel";
import { TICKET_EVENT_WORDS } from "./ticket-event-words";
import { topicWords } from "./ticket-state-words";

/** Everything that happened, in the order in which it did: who, when, what. This is the audit. */
export function TicketHistory({ events }: { events: readonly TicketEvent[] }) {
  return (
    <Panel id="history" title="History">
      <ol className="divide-y divide-line text-sm">
        {events.map((it) => (
          <li key={String(it.id)} className="py-2 first:pt-0 last:pb-0">
            <p className="font-medium">{TICKET_EVENT_WORDS[it.step] ?? it.step}</p>
            <p className="text-muted wrap-anywhere">
              <DateTime value={it.at} /> by {it.actor}
            </p>
            {detailOf(it) ? <p className="wrap-anywhere">{detailOf(it)}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What was kept with a step, as people read it: of an answer it is a number that leads nobody anywhere. */
function detailOf({ step, detail }: TicketEvent): string {
  if (step === "reply") return "";
  return step === "open" ? topicWords(detail) : detail;
}
