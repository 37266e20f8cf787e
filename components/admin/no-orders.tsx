import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type OrderFilter, orderQuery, withFilter } from "@/lib/orders/order-filter";

/** What stands where no order is: none yet, none of this kind, or none on this page any more. */
export function NoOrders({ filter, all }: { filter: OrderFilter; all: number }) {
  if (all === 0) {
    return (
      <EmptyState title="No order yet" action={<ButtonLink href="/pricing">See what is sold</ButtonLink>}>
        An order appears here as soon as somebody pays.
      </EmptyState>
    );
  }
  if (filter.after || filter.before) {
    const start = `/admin/orders${orderQuery(withFilter(filter, {}))}`;
    return (
      <EmptyState title="Nothing further" action={<ButtonLink href={start}>Back to the first page</ButtonLink>}>
        The orders of this page have moved to another state meanwhile.
      </EmptyState>
    );
  }
  if (filter.due === "late" && !filter.q && !filter.plan && !filter.kind) {
    return <EmptyState title="Nothing is late">Orders appear here when their due date has passed.</EmptyState>;
  }
  return (
    <EmptyState title="No order matches" action={<ButtonLink href="/admin/orders">Show all orders</ButtonLink>}>
      {filter.sort === "due"
        ? "By due date, only orders whose delivery time runs are listed."
        : "Search by the beginning of a name, an e-mail address or a reference, or by a whole Stripe id."}
    </EmptyState>
  );
}
