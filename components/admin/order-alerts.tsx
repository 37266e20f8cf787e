import { Badge, type Tone } from "@/components/ui/badge";
import type { Alert, MessageStatus } from "@/lib/generated/prisma/client";
import { Panel } from "./panel";
import { RelativeTime } from "./relative-time";

const STATE: Record<MessageStatus, { tone: Tone; word: string }> = {
  queued: { tone: "wait", word: "Scheduled" },
  sending: { tone: "inform", word: "Sending" },
  sent: { tone: "done", word: "Sent" },
  suppressed: { tone: "plain", word: "Not sent" },
  failed: { tone: "fail", word: "Failed" },
  unknown: { tone: "fail", word: "Unknown" },
};
const CHANNEL: Record<string, string> = { telegram: "Telegram", whatsapp: "WhatsApp" };

/** What the team was told about this order, a line a channel. */
export function OrderAlerts({ alerts, now }: { alerts: readonly Alert[]; now: Date }) {
  return (
    <Panel id="alerts" title="Alerts to the team">
      {alerts.length === 0 ? <p className="text-muted text-sm">None so far.</p> : null}
      <ol className="divide-y divide-line text-sm">
        {alerts.map((it) => (
          <li key={it.id} className="py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={STATE[it.status].tone}>{STATE[it.status].word}</Badge>
              <span className="font-medium">{sentence(it.kind)}</span>
            </p>
            <p className="mt-1 text-muted">
              {CHANNEL[it.channel] ?? it.channel}, <RelativeTime value={it.sentAt ?? it.dueAt} now={now} />
            </p>
            {it.reason || it.lastError ? (
              <p className="break-words text-muted">{[it.reason, it.lastError].filter(Boolean).join(": ")}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** "new-order" as words: "New order". */
function sentence(kind: string): string {
  const words = kind.replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
