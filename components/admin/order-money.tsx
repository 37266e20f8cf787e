import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import type { Payment, Subscription } from "@/lib/generated/prisma/client";
import { Id } from "./facts";
import { Panel } from "./panel";

type Props = {
  currency: string;
  payments: readonly Payment[];
  subscription: Subscription | null;
};

/** What came in and what went back, from the ledger of payments. */
export function OrderMoney({ currency, payments, subscription }: Props) {
  const sum = (of: (payment: Payment) => number) => payments.reduce((total, it) => total + of(it), 0);
  const [paid, refunded] = [sum((it) => it.amountCents), sum((it) => it.refundedCents)];
  return (
    <Panel id="money" title="Money">
      <dl className="grid grid-cols-3 gap-3 text-sm">
        {(
          [
            ["Paid", paid],
            ["Refunded", refunded],
            ["Kept", paid - refunded],
          ] as const
        ).map(([name, cents]) => (
          <div key={name}>
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium text-base">
              <Money cents={cents} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
      {payments.length === 0 ? <p className="mt-3 text-muted text-sm">No payment has reached us.</p> : null}
      <ul className="mt-3 divide-y divide-line text-sm">
        {payments.map((it) => (
          <li key={it.id} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-3">
              <DateTime value={it.paidAt} />
              <span>
                <Money cents={it.amountCents} currency={it.currency} />
                {it.refundedCents ? (
                  <span className="text-muted">
                    , <Money cents={it.refundedCents} currency={it.currency} /> given back
                  </span>
                ) : null}
              </span>
            </p>
            <Id value={it.stripeId} />
          </li>
        ))}
      </ul>
      {subscription ? (
        <p className="mt-3 text-sm">
          Subscription {subscription.status}
          {subscription.cancelAtPeriodEnd ? ", ends with its period" : ""}
          {subscription.currentPeriodEnd ? (
            <>
              , paid until <DateTime value={subscription.currentPeriodEnd} style="day" />
            </>
          ) : null}
          <br />
          <Id value={subscription.stripeSubscriptionId} />
        </p>
      ) : null}
    </Panel>
  );
}
