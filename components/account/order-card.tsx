import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { Standing } from "@/lib/orders/standing";
import { StandingLine } from "./standing-line";

type Props = { id: string; reference: string; name: string; paidAt: Date | null; standing: Standing };

/** One order in the customer's list. */
export function OrderCard({ id, reference, name, paidAt, standing }: Props) {
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-lg">
          <Link href={`/account/orders/${id}`} prefetch={false} className="underline underline-offset-4">
            {name} <span className="sr-only">order {reference}</span>
          </Link>
        </h2>
        <p className="text-muted text-sm">
          <span className="select-all font-mono">{reference}</span>
          {paidAt ? (
            <>
              , paid <DateTime value={paidAt} style="day" />
            </>
          ) : null}
        </p>
      </div>
      <StandingLine standing={standing} className="mt-3" />
    </Card>
  );
}
