import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailLink } from "@/components/layout/mail-link";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { PaymentState } from "@/components/orders/payment-state";
import { supportAddress } from "@/components/site/support-address";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Container } from "@/components/ui/section";
import { confirmCheckout } from "@/lib/billing/confirm-checkout";
import { appUrl } from "@/lib/env";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your order", robots: { index: false, follow: false }, referrer: "no-referrer" };

type Props = { searchParams: Promise<{ session_id?: string | string[] }> };

export default async function CheckoutSuccessPage({ searchParams }: Props) {
  const { session_id: sessionId } = await searchParams;
  if (typeof sessionId !== "string" || sessionId === "") notFound();
  const { state, order, timeline } = await confirmCheckout(sessionId);
  if (state === "unknown") notFound();
  const address = supportAddress(appUrl());
  return (
    <Container className="max-w-prose py-12 md:py-20">
      <PaymentState state={state} order={order} />
      <div className="mt-6 flex flex-wrap gap-3">
        {state === "waiting" ? (
          <ButtonLink href={`/checkout/success?session_id=${encodeURIComponent(sessionId)}`}>Check again</ButtonLink>
        ) : null}
        {state === "failed" ? (
          <ButtonLink href="/pricing" look="primary">
            Back to prices
          </ButtonLink>
        ) : null}
      </div>
      {timeline.length > 0 && state !== "failed" ? (
        <section aria-labelledby="where" className="mt-8">
          <h2 id="where" className="mb-4 text-lg">
            Where it stands
          </h2>
          <Card lifted>
            <OrderTimeline steps={timeline} />
          </Card>
        </section>
      ) : null}
      {order ? (
        <section aria-labelledby="order" className="mt-10">
          <h2 id="order" className="mb-4 text-lg">
            Your order
          </h2>
          <OrderFacts {...order} />
        </section>
      ) : null}
      <section aria-labelledby="mail" className="mt-10">
        <h2 id="mail" className="text-lg">
          If no e-mail arrives
        </h2>
        <p className="mt-2 text-muted">
          Look in the spam folder after ten minutes. If it is not there, write to{" "}
          <MailLink address={address} subject={order ? `Order ${order.reference}` : "My order"} />
          {order ? " with the reference above" : ""}, and a person sends it again. Your order is safe either way.
        </p>
      </section>
    </Container>
  );
}
