import { AccountFoot } from "@/components/account/account-foot";
import { OrderCard } from "@/components/account/order-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Container } from "@/components/ui/section";
import { requireCustomer } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { preferencesLink } from "@/lib/email/queries";
import { listOrdersOf, soldAs } from "@/lib/orders/queries";
import { standingOf } from "@/lib/orders/standing";

export const dynamic = "force-dynamic";

export default async function AccountPage() {
  const { email } = await requireCustomer("/account");
  const [orders, now] = await Promise.all([listOrdersOf(email), appNow()]);
  return (
    <Container className="max-w-prose py-12 md:py-20">
      <h1 className="text-2xl md:text-3xl">Your orders</h1>
      <div className="mt-8 space-y-4">
        {orders.map((order) => (
          <OrderCard
            key={order.id}
            id={order.id}
            reference={order.reference}
            name={soldAs(order).name}
            paidAt={order.paidAt}
            standing={standingOf(order, now)}
          />
        ))}
        {orders.length === 0 ? (
          <EmptyState
            title="No orders yet"
            action={
              <ButtonLink href="/pricing" look="primary">
                See packages
              </ButtonLink>
            }
          >
            What you buy with {email} appears here, with where it stands and when it is due.
          </EmptyState>
        ) : null}
      </div>
      <AccountFoot email={email} preferencesLink={preferencesLink(email)} />
    </Container>
  );
}
