import type { Metadata } from "next";
import { headers } from "next/headers";
import { after } from "next/server";
import { AskAboutOrder } from "@/components/orders/ask-about-order";
import { PaymentState } from "@/components/orders/payment-state";
import { paymentWords } from "@/components/orders/payment-words";
import { UnknownPayment } from "@/components/orders/unknown-payment";
import { WhereItStands } from "@/components/orders/where-it-stands";
import { YourOrder } from "@/components/orders/your-order";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/section";
import { confirmCheckout } from "@/lib/billing/confirm-checkout";
import { senderAddress } from "@/lib/email/sender-address";
import { runsInlineWorker } from "@/lib/env";
import { clientAddress } from "@/lib/http";
import { isWithinLimit } from "@/lib/rate-limit";
import { deliverDue } from "@/start-up";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Your order",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

const DELIVER_MS = 8_000;

/** Questions to Stripe, not visits: a page that is known to be paid asks nothing. */
const limit = {
  name: "ask-stripe",
  perAddress: { points: 30, seconds: 60 },
  global: { points: 300, seconds: 60 },
};

type Props = { searchParams: Promise<{ session_id?: string | string[] }> };

export default async function CheckoutSuccessPage({ searchParams }: Props) {
  const { session_id: sessionId } = await searchParams;
  const unknown = <UnknownPayment supportEmail={senderAddress("support")} />;
  if (typeof sessionId !== "string" || sessionId === "") return unknown;
  const address = clientAddress(await headers());
  const { state, order, timeline } = await confirmCheckout(sessionId, () => isWithinLimit(limit, address));
  // Where no worker runs, what the question to Stripe may have set off is delivered from here.
  if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
  if (state === "unknown") return unknown;
  const words = paymentWords({ state, order });
  return (
    <Container className="max-w-prose py-12 md:py-20">
      <PaymentState words={words} />
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
      {timeline.length > 0 && state !== "failed" ? <WhereItStands steps={timeline} /> : null}
      {order ? <YourOrder {...order} /> : null}
      <AskAboutOrder
        supportEmail={senderAddress("support")}
        reference={order?.reference ?? null}
        expectsMail={words.expectsMail}
      />
    </Container>
  );
}
