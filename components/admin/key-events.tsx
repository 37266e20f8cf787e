import { DateTime } from "@/components/ui/date-time";
import type { ApiEventSummary } from "@/lib/api-keys/api-key";
import { KEY_STEP_WORDS } from "./key-words";
import { Panel } from "./panel";

/** Who changed what about keys and budgets, newest first. */
export function KeyEvents({ events }: { events: readonly ApiEventSummary[] }) {
  return (
    <Panel id="history" title="History">
      {events.length ? (
        <ol className="text-sm">
          {events.map((it) => (
            <li key={it.id} className="border-line border-b py-2 last:border-b-0 last:pb-0">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="font-medium">{KEY_STEP_WORDS[it.step] ?? it.step}</span>
                <DateTime value={it.at} className="text-muted text-xs" />
              </p>
              <p className="text-muted text-xs wrap-anywhere">
                {it.account}: {it.detail}. By {it.actor}.
              </p>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-muted text-sm">Nothing was changed yet.</p>
      )}
    </Panel>
  );
}
