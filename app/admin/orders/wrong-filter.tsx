import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FilterFault } from "@/lib/orders/order-filter";

/** An address whose filters we do not know: said, not guessed at. */
export function WrongFilter({ faults }: { faults: readonly FilterFault[] }) {
  return (
    <>
      <h1 className="mb-4 text-xl">Orders</h1>
      <EmptyState
        title="This address has a filter that does not exist"
        action={<ButtonLink href="/admin/orders">Show all orders</ButtonLink>}
      >
        {faults.map((it) => `${it.path.slice(0, 40)} ${it.message}`).join("; ")}.
      </EmptyState>
    </>
  );
}
