import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import type { SandboxSession } from "@/lib/sandbox";
import { PostButton } from "../post-button";

const ROUTE = "/api/sandbox/stripe";

type Press = { label: string; fields: Record<string, string> };

export function SessionTable({ sessions }: { sessions: readonly SandboxSession[] }) {
  if (sessions.length === 0) {
    return <EmptyState title="No checkout yet">Each press of a buy button on the site opens one.</EmptyState>;
  }
  return (
    <Table
      caption="Checkouts"
      corner="Checkout"
      columns={[
        { key: "state", label: "State" },
        { key: "amount", label: "Amount", align: "end" },
        { key: "actions", label: "Do" },
      ]}
      rows={sessions.map((session) => ({
        key: session.id,
        head: (
          <>
            <span className="block break-words text-ink">{session.customer_details?.email ?? "No address yet"}</span>
            <span className="block break-all font-mono text-xs">{session.id}</span>
            <DateTime value={new Date(session.created * 1_000)} className="text-sm" />
          </>
        ),
        cells: [
          <State key="state" session={session} />,
          <Money key="amount" cents={session.amount_total} currency={session.currency} />,
          <span key="actions" className="flex flex-wrap gap-2">
            {pressesFor(session).map((press) => (
              <PostButton
                key={press.label}
                action={ROUTE}
                fields={press.fields}
                what={session.customer_details?.email ?? session.id}
              >
                {press.label}
              </PostButton>
            ))}
          </span>,
        ],
      }))}
    />
  );
}

function State({ session }: { session: SandboxSession }) {
  const [tone, words] = stateOf(session);
  return <Badge tone={tone}>{words}</Badge>;
}

function stateOf({ status, payment_status, facts }: SandboxSession): [Tone, string] {
  if (status === "open") return ["inform", "Open"];
  if (status === "expired") return ["plain", "Expired"];
  if (facts.dispute) return ["fail", DISPUTE[facts.dispute] ?? "Disputed"];
  if (facts.subscriptionStatus === "canceled") return ["plain", "Cancelled"];
  if (facts.subscriptionStatus === "past_due") return ["wait", "Renewal refused"];
  if (payment_status !== "paid") return facts.settleable ? ["wait", "Waiting for the bank"] : ["fail", "Bank refused"];
  return facts.refundable === 0 ? ["plain", "Refunded"] : ["done", "Paid"];
}

const DISPUTE: Record<string, string> = { won: "Dispute won", lost: "Dispute lost" };

/** What can still happen to a checkout in its state. */
function pressesFor({ id, status, payment_intent, subscription, facts }: SandboxSession): Press[] {
  if (status === "open") return [{ label: "Expire", fields: { action: "expire", id } }];
  if (facts.settleable) {
    return [
      { label: "Bank pays", fields: { action: "settle", id, outcome: "succeeded" } },
      { label: "Bank refuses", fields: { action: "settle", id, outcome: "failed" } },
    ];
  }
  if (subscription && facts.subscriptionStatus !== "canceled") {
    return [
      { label: "Renew", fields: { action: "renew", id: subscription, outcome: "paid" } },
      { label: "Fail renewal", fields: { action: "renew", id: subscription, outcome: "failed" } },
      { label: "Cancel", fields: { action: "cancel", id: subscription } },
    ];
  }
  if (!payment_intent || subscription) return [];
  if (facts.dispute === "needs_response") {
    return [
      { label: "Win dispute", fields: { action: "close-dispute", id: payment_intent, outcome: "won" } },
      { label: "Lose dispute", fields: { action: "close-dispute", id: payment_intent, outcome: "lost" } },
    ];
  }
  const refund = facts.refundable > 0 ? [{ label: "Refund", fields: { action: "refund", id: payment_intent } }] : [];
  const paid = facts.refundable > 0 && !facts.dispute;
  return paid ? [...refund, { label: "Dispute", fields: { action: "dispute", id: payment_intent } }] : refund;
}
