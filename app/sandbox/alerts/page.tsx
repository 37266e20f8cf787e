import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { listSandboxAlerts, requireSandbox } from "@/lib/sandbox";
import { PanelHead } from "../panel-head";

export const metadata = { title: "Sandbox alerts" };

const CHANNEL = { telegram: "Telegram", whatsapp: "WhatsApp" } as const;

export default async function AlertsPage() {
  requireSandbox();
  const alerts = await listSandboxAlerts(200);
  return (
    <>
      <PanelHead title="Alerts">What the team was told on Telegram and WhatsApp, newest first.</PanelHead>
      {alerts.length === 0 ? (
        <EmptyState title="No alert yet">A new order, a refund or a support ticket sends one.</EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {alerts.map((alert) => (
            <li key={alert.id}>
              <Card>
                <p className="flex flex-wrap items-center gap-3 text-muted text-sm">
                  <Badge tone="plain">{CHANNEL[alert.channel]}</Badge>
                  <span>to {alert.to}</span>
                  <DateTime value={alert.createdAt} />
                </p>
                <p className="mt-3 whitespace-pre-wrap break-words">
                  {alert.parseMode === "HTML" ? plainText(alert.text) : alert.text}
                </p>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The words of a Telegram message; its few tags and entities taken out. */
function plainText(html: string): string {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
}
