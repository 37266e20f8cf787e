import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { listSandboxCalls, requireSandbox } from "@/lib/sandbox";
import { PROVIDER_WORDS } from "../fault-words";
import { PanelHead } from "../panel-head";

export const metadata = { title: "Sandbox connectors" };

export default async function ConnectorsPage() {
  requireSandbox();
  const calls = await listSandboxCalls(200);
  return (
    <>
      <PanelHead title="Connectors">
        What jobs did at Slack, Notion, Gmail and somebody else's server, newest first. Telegram and WhatsApp stand
        among the alerts.
      </PanelHead>
      {calls.length === 0 ? (
        <EmptyState title="No call yet">A job that posts, writes or sends shows here.</EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {calls.map(({ id, provider, action, facts, createdAt }) => (
            <li key={id}>
              <Card>
                <p className="flex flex-wrap items-center gap-3 text-muted text-sm">
                  <Badge tone="plain">{PROVIDER_WORDS[provider]}</Badge>
                  <span>{action}</span>
                  <DateTime value={createdAt} />
                </p>
                <dl className="mt-3 grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
                  {Object.entries(facts)
                    .filter(([, value]) => value !== "")
                    .map(([name, value]) => (
                      <div key={name} className="contents">
                        <dt className="text-muted text-sm">{name}</dt>
                        <dd className="wrap-anywhere min-w-0 whitespace-pre-wrap">{value}</dd>
                      </div>
                    ))}
                </dl>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
