import NotFound from "@/app/not-found";
import { AdminShell } from "@/components/admin/admin-shell";
import { DoneNotice } from "@/components/admin/done-notice";
import { OrderActions } from "@/components/admin/order-actions";
import { OrderAlerts } from "@/components/admin/order-alerts";
import { OrderExchange } from "@/components/admin/order-exchange";
import { OrderFacts } from "@/components/admin/order-facts";
import { OrderHandovers } from "@/components/admin/order-handovers";
import { OrderHead } from "@/components/admin/order-head";
import { OrderHistory } from "@/components/admin/order-history";
import { OrderIntake } from "@/components/admin/order-intake";
import { OrderMessages } from "@/components/admin/order-messages";
import { OrderMoney } from "@/components/admin/order-money";
import { Panel } from "@/components/admin/panel";
import { listOrderAlerts } from "@/lib/alerts/queries";
import { requireAdmin } from "@/lib/auth";
import { getOrderSubscription, listOrderPayments } from "@/lib/billing/queries";
import { appNow } from "@/lib/clock";
import { getIntake } from "@/lib/intake/queries";
import { getOrderAttribution } from "@/lib/metrics/get-order-attribution";
import { missing } from "@/lib/missing-page";
import { listOrderSteps } from "@/lib/orders/list-order-steps";
import { getAdminOrder } from "@/lib/orders/queries";
import { standingOf } from "@/lib/orders/standing";
import { readPath } from "@/lib/read-path";

export const metadata = { title: "Order" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function OrderPage({ params, searchParams }: Props) {
  const { id } = await readPath(params);
  const { email } = await requireAdmin(`/admin/orders/${encodeURIComponent(id)}`);
  const found = await getAdminOrder(id);
  if (!found) return missing(<NotFound />);
  const { order, sold, events, infoRequests, handovers, revisions, seen } = found;
  const [now, steps, alerts, payments, subscription, attribution, intake] = await Promise.all([
    appNow(),
    listOrderSteps(id),
    listOrderAlerts(id),
    listOrderPayments(id),
    getOrderSubscription(id),
    getOrderAttribution(id),
    sold.kind === "package" ? getIntake(id) : null,
  ]);
  const target = { orderId: id, seen };
  const { name, reference, status, plan, reviewReason, currency, deliveredAt, revisionsUsed } = order;
  return (
    <AdminShell email={email} here="/admin/orders">
      <OrderHead {...{ name: name || order.email, reference, status }} standing={standingOf(order, now, "admin")} />
      <DoneNotice done={(await searchParams).done} />
      <div className="grid items-start gap-4 xl:grid-cols-3">
        <div className="grid min-w-0 grid-cols-1 gap-4 xl:col-span-2">
          <Panel id="actions" title="What to do">
            <OrderActions
              {...{ target, status, plan, reviewReason, kind: sold.kind, wasDelivered: deliveredAt !== null }}
              openQuestions={infoRequests.filter((it) => !it.answeredAt)}
              openWish={revisions.find((it) => !it.decidedAt) ?? null}
              revisionsLeft={(sold.revisions ?? 0) - revisionsUsed}
            />
          </Panel>
          <OrderExchange questions={infoRequests} revisions={revisions} />
          <OrderHandovers handovers={handovers} />
          {intake ? <OrderIntake intake={intake} target={target} /> : null}
          <OrderMessages steps={steps} target={target} now={now} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <OrderMoney currency={currency} payments={payments} subscription={subscription} />
          <OrderFacts order={order} sold={sold} attribution={attribution} />
          <OrderHistory events={events} attribution={attribution} />
          <OrderAlerts alerts={alerts} now={now} />
        </div>
      </div>
    </AdminShell>
  );
}
