import { type Cursor, type OrderFilter, orderQuery, withFilter } from "@/lib/orders/order-filter";
import { PageLinks } from "./page-links";

type Props = { filter: OrderFilter; previous: Cursor | null; next: Cursor | null };

/** The pages before and after this one; nothing when there is only one. */
export function Pager({ filter, previous, next }: Props) {
  const to = (change: Partial<OrderFilter>) => `/admin/orders${orderQuery(withFilter(filter, change))}`;
  const words = filter.sort === "due" ? (["Due earlier", "Due later"] as const) : (["Newer", "Older"] as const);
  return (
    <PageLinks
      previous={previous ? { href: to({ before: previous }), words: words[0] } : null}
      next={next ? { href: to({ after: next }), words: words[1] } : null}
    />
  );
}
