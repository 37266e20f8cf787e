import { DateTime } from "@/components/ui/date-time";
import type { OrderEvent } from "@/lib/generated/prisma/client";
import type { Attribution } from "@/lib/metrics/attribution";
import { touchWords } from "@/lib/metrics/attribution-words";
import { ACTION_WORDS } from "./event-words";
import { Panel } from "./panel";
import { STATUS_WORDS } from "./status-words";

type OrderHistoryProps = { events: readonly OrderEvent[]; attribution: Attribution | null };

/** Everything that happened, from the first visit, in the order in which it did: who, when, what. This is the audit. */
export function OrderHistory({ events, attribution }: OrderHistoryProps) {
  return (
    <Panel id="history" title="History">
      <ol className="divide-y divide-line text-sm">
        {attribution?.landingPath ? <FirstVisit {...attribution} path={attribution.landingPath} /> : null}
        {events.map((it) => (
          <li key={String(it.id)} className="py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap justify-between gap-x-3">
              <span className="font-medium">{ACTION_WORDS[it.step] ?? it.step}</span>
              {it.from !== it.to ? <span className="text-muted">{STATUS_WORDS[it.to]}</span> : null}
            </p>
            <p className="break-words text-muted">
              <DateTime value={it.at} /> by {it.actor}
            </p>
            {it.detail ? <p className="line-clamp-6 whitespace-pre-wrap break-words">{it.detail}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Where the customer's visits of the day began, as far as the figures know. */
function FirstVisit({ path, landedAt, first }: Pick<Attribution, "landedAt" | "first"> & { path: string }) {
  return (
    <li className="py-2 first:pt-0 last:pb-0">
      <p className="font-medium">First visit</p>
      <p className="wrap-anywhere text-muted">
        {landedAt ? <DateTime value={landedAt} /> : "Before checkout"} on {path}
      </p>
      <p className="wrap-anywhere">{first ? `From ${touchWords(first)}` : "No source was named"}</p>
    </li>
  );
}
