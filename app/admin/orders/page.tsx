import { AdminShell } from "@/components/admin/admin-shell";
import { ListKeys } from "@/components/admin/list-keys";
import { NoOrders } from "@/components/admin/no-orders";
import { OrderRows } from "@/components/admin/order-rows";
import { OrderSearch } from "@/components/admin/order-search";
import { OrderStates } from "@/components/admin/order-states";
import { Pager } from "@/components/admin/pager";
import { ButtonLink } from "@/components/ui/button";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { listOrders } from "@/lib/orders/list-orders";
import { NO_FILTER, orderQuery, parseOrderFilter, withFilter } from "@/lib/orders/order-filter";
import { countOrders } from "@/lib/orders/queries";
import type { QueryWords } from "@/lib/query-words";
import { WrongFilter } from "../wrong-filter";
import { orderRow } from "./order-row";

export const metadata = { title: "Orders" };

const PAGE = 50;

export default async function OrdersPage({ searchParams }: { searchParams: Promise<QueryWords> }) {
  const words = await searchParams;
  const { email } = await requireAdmin("/admin/orders", words);
  const parsed = parseOrderFilter(words);
  const filter = "faults" in parsed ? NO_FILTER : parsed;
  const now = await appNow();
  const counts = await countOrders(now);
  const rail = <OrderStates filter={filter} counts={counts} />;
  const shell = { email, here: "/admin/orders", rail } as const;
  if ("faults" in parsed) {
    return (
      <AdminShell {...shell}>
        <WrongFilter title="Orders" href="/admin/orders" all="Show all orders" faults={parsed.faults} />
      </AdminShell>
    );
  }
  const { orders, previous, next } = await listOrders(filter, { now, limit: PAGE });
  return (
    <AdminShell {...shell}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Orders</h1>
        <div className="flex gap-2">
          <ListKeys />
          <ButtonLink href={`/admin/orders.csv${orderQuery(withFilter(filter, {}))}`}>Download CSV</ButtonLink>
        </div>
      </div>
      <OrderSearch filter={filter} />
      <div className="mt-6">
        {orders.length ? (
          <OrderRows rows={orders.map((it) => orderRow(it, now))} now={now} />
        ) : (
          <NoOrders filter={filter} all={counts.all} />
        )}
      </div>
      <Pager filter={filter} previous={previous} next={next} />
    </AdminShell>
  );
}
