import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import type { Attribution } from "@/lib/metrics/attribution";
import { attributionWords } from "@/lib/metrics/attribution-words";
import type { Order, SoldAs } from "@/lib/orders/order";
import { type Fact, Facts, Id } from "./facts";
import { Panel } from "./panel";

type OrderFactsProps = { order: Order; sold: SoldAs; attribution: Attribution | null };

/** Who, what, when, and every id: one press selects an id whole, ready to copy. */
export function OrderFacts({ order, sold, attribution }: OrderFactsProps) {
  const included = sold.kind === "package" && sold.revisions !== null;
  const facts: Fact[] = [
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
    ["Came from", attribution ? attributionWords(attribution) : order.firstTouch],
    ["Dispute", order.disputeStatus],
    ["Order", <Id key="order" value={order.id} />],
    ["Stripe session", <Id key="session" value={order.stripeSessionId} />],
    ["Stripe payment", order.stripePaymentIntentId && <Id key="payment" value={order.stripePaymentIntentId} />],
    ["Stripe customer", order.stripeCustomerId && <Id key="customer" value={order.stripeCustomerId} />],
    ["Mode", order.livemode ? "Live" : "Test"],
  ];
  return (
    <Panel id="facts" title="Facts">
      <Facts facts={facts} />
    </Panel>
  );
}

function moment(value: Date | null): ReactNode {
  return value ? <DateTime value={value} /> : null;
}
