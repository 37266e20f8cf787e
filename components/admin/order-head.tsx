import type { OrderStatus } from "@/lib/orders/order";
import type { Standing } from "@/lib/orders/standing";
import { LatenessBadge } from "./lateness-badge";
import { StateBadge } from "./state-badge";

type Props = { name: string; reference: string; status: OrderStatus; standing: Standing };

/** Whose order it is and where it stands, in one sentence. */
export function OrderHead({ name, reference, status, standing }: Props) {
  return (
    <div className="mb-6">
      <p className="mb-2 text-sm">
        <a href="/admin/orders" className="inline-flex min-h-9 items-center underline underline-offset-2">
          All orders
        </a>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 break-words text-xl">{name || "No name"}</h1>
        <span className="select-all font-mono text-muted text-sm">{reference}</span>
        <StateBadge status={status} standing={standing} />
        <LatenessBadge lateness={standing.lateness} />
      </div>
      <p className="mt-1 text-muted">{standing.sentence}</p>
    </div>
  );
}
