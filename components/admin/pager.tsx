import { ButtonLink } from "@/components/ui/button";
import { type Cursor, type OrderFilter, orderQuery, withFilter } from "@/lib/orders/order-filter";

type Props = { filter: OrderFilter; previous: Cursor | null; next: Cursor | null };

/** The pages before and after this one; nothing when there is only one. */
export function Pager({ filter, previous, next }: Props) {
  if (!previous && !next) return null;
  const to = (change: Partial<OrderFilter>) => `/admin/orders${orderQuery(withFilter(filter, change))}`;
  const words = filter.sort === "due" ? ["Due earlier", "Due later"] : ["Newer", "Older"];
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-between gap-3">
      {previous ? <ButtonLink href={to({ before: previous })}>{words[0]}</ButtonLink> : <span />}
      {next ? <ButtonLink href={to({ after: next })}>{words[1]}</ButtonLink> : null}
    </nav>
  );
}
