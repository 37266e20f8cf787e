import { Badge, type Tone } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import type { OrderStatus } from "@/lib/orders/order";
import { Panel } from "./panel";
import { STATUS_WORDS } from "./status-words";

export type TicketOrder = {
  id: string;
  reference: string;
  planName: string;
  status: OrderStatus;
  tone: Tone;
  amountCents: number;
  currency: string;
};

type Props = { orders: readonly TicketOrder[]; isSignedIn: boolean };

/** What the ticket's address has bought. Where nobody was signed in, anybody may have typed that address. */
export function TicketOrders({ orders, isSignedIn }: Props) {
  return (
    <Panel id="orders" title="Orders of this address">
      {isSignedIn ? null : (
        <div className="mb-3 space-y-2 text-sm">
          <Badge tone="wait" icon="circle-alert">
            Address not verified
          </Badge>
          <p className="text-muted">
            Whoever wrote was not signed in, and reads your reply in the chat.
            {orders.length ? " Say nothing about these orders." : null}
          </p>
        </div>
      )}
      {orders.length === 0 ? <p className="text-muted text-sm">None so far.</p> : null}
      <ul className="divide-y divide-line text-sm">
        {orders.map((it) => (
          <li key={it.id} className="py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center justify-between gap-x-3">
              <a
                href={`/admin/orders/${it.id}`}
                className="inline-flex min-h-9 items-center font-medium underline underline-offset-2"
              >
                {it.planName}
              </a>
              <Badge tone={it.tone}>{STATUS_WORDS[it.status]}</Badge>
            </p>
            <p className="flex flex-wrap justify-between gap-x-3 text-muted">
              <span className="select-all font-mono text-xs leading-5">{it.reference}</span>
              <Money cents={it.amountCents} currency={it.currency} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
