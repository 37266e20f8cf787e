import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";

export type OrderFactsProps = {
  reference: string;
  planName: string;
  amountCents: number;
  currency: string;
  paidAt: Date | null;
};

/** What was bought, for how much, when, and the reference to quote. */
export function OrderFacts({ reference, planName, amountCents, currency, paidAt }: OrderFactsProps) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      <Fact name="Bought">{planName}</Fact>
      <Fact name="Amount">
        <Money cents={amountCents} currency={currency} />
      </Fact>
      {paidAt ? (
        <Fact name="Paid">
          <DateTime value={paidAt} style="long" />
        </Fact>
      ) : null}
      <Fact name="Reference">
        <span className="select-all font-mono text-sm">{reference}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 py-2.5">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
