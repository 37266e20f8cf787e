import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import type { Order, SoldAs } from "@/lib/orders/order";
import { Panel } from "./panel";

/** Who, what, when, and every id: one press selects an id whole, ready to copy. */
export function OrderFacts({ order, sold }: { order: Order; sold: SoldAs }) {
  const included = sold.kind === "package" && sold.revisions !== null;
  const facts: [string, ReactNode][] = [
    ["Reference", <Id key="reference" value={order.reference} />],
    ["E-mail", <Id key="email" value={order.email} />],
    ["Bought", [sold.name, sold.interval && `by the ${sold.interval}`, ...sold.addons].filter(Boolean).join(", ")],
    ["Opened", moment(order.createdAt)],
    ["Paid", moment(order.paidAt)],
    ["Intake complete", moment(order.intakeCompletedAt)],
    ["Work started", moment(order.startedAt)],
    ["Due", order.pausedAt ? "The clock stands" : moment(order.dueAt)],
    ["Handed over", moment(order.deliveredAt)],
    ["Support until", moment(order.supportUntil)],
    ["Changes used", included ? `${order.revisionsUsed} of ${sold.revisions}` : null],
    ["Came from", order.firstTouch],
    ["Dispute", order.disputeStatus],
    ["Order", <Id key="order" value={order.id} />],
    ["Stripe session", <Id key="session" value={order.stripeSessionId} />],
    ["Stripe payment", order.stripePaymentIntentId && <Id key="payment" value={order.stripePaymentIntentId} />],
    ["Stripe customer", order.stripeCustomerId && <Id key="customer" value={order.stripeCustomerId} />],
    ["Mode", order.livemode ? "Live" : "Test"],
  ];
  return (
    <Panel id="facts" title="Facts">
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="sm:contents">
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

/** An id that one press selects whole. */
export function Id({ value }: { value: string }) {
  return <span className="select-all break-all font-mono text-xs">{value}</span>;
}

function moment(value: Date | null): ReactNode {
  return value ? <DateTime value={value} /> : null;
}
